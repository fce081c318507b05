package io.quarkiverse.clerk.test.attack;

import java.util.ArrayList;
import java.util.List;

/**
 * A request as a browser sends it that opens a page, but for what is special about it.
 *
 * @param name what that is
 * @param path which endpoint it is for
 * @param query the query, with its question mark
 * @param host the value of {@code Host}; null for none
 * @param fields more header fields, each with its line break
 * @param status what it is answered with
 * @param location what the location begins with; empty if there is none
 */
record RawBrowserAttack(String name, String path, String query, String host, String fields, int status, String location) {

    private static final String DEVELOPMENT = "/development";
    private static final String PRODUCTION = "/production";
    private static final String HOST = "app.example.com";
    private static final String CLERK = "https://clerk.example.com/v1/client/handshake?redirect_url=";
    /** A browser that Clerk knows and that has no session token, so that it is sent there. */
    private static final String KNOWN = "Cookie: __client_uat=1; __clerk_db_jwt=dvb_1\r\n";

    static List<RawBrowserAttack> all(String forged) {
        List<RawBrowserAttack> attacks = new ArrayList<>(List.of(
                production("nothing special", "", HOST, 307, CLERK + "http%3A%2F%2Fapp.example.com%2Fproduction&"),
                production("another host", "", "evil.example", 307, CLERK + "http%3A%2F%2Fevil.example%2Fproduction&"),
                production("brackets in the query", "?filter[a]=1", HOST, 307,
                        CLERK + "http%3A%2F%2Fapp.example.com%2Fproduction%3Ffilter%255Ba%255D%3D1&"),
                production("encoded line breaks in the query", "?a=%0d%0aSet-Cookie:%20zyxmark=1", HOST, 307,
                        CLERK + "http%3A%2F%2Fapp.example.com%2Fproduction%3Fa%3D%250D%250ASet-Cookie%253A%2Bzyxmark%253D1&"),
                production("`__clerk_redirect_url` in production", "?__clerk_redirect_url=https%3A%2F%2Fevil.example", HOST,
                        307,
                        CLERK + "http%3A%2F%2Fapp.example.com%2Fproduction%3F"),
                production("a forged handshake token", "?__clerk_handshake=" + forged, HOST, 307, CLERK),
                production("a handshake token that is none", "?__clerk_handshake=zyxmark", HOST, 307, CLERK),
                production("no host", "", null, 400, ""),
                production("an empty host", "", "", 400, ""),
                forwarded("X-Forwarded-Host", "evil.example"),
                forwarded("X-Forwarded-Host", "zyxmark@evil.example"),
                forwarded("Forwarded", "host=evil.example;proto=https"),
                forwarded("X-Forwarded-Proto", "javascript"),
                forwarded("X-Original-URL", "/zyxmark"),
                development("`__clerk_redirect_url` in development", "?__clerk_redirect_url=https%3A%2F%2Fsatellite.example%2F",
                        307,
                        "https://satellite.example/?__clerk_db_jwt=dvb_1&__clerk_synced=true"),
                development("a forged handshake token in development", "?__clerk_handshake=" + forged, 500, ""),
                development("a handshake token that is none in development", "?__clerk_handshake=zyxmark", 500, ""),
                development("a nonce and brackets in development", "?__clerk_handshake_nonce=zyx%0d%0amark&a[]=1", 307,
                        "http://app.example.com/development?a%5B%5D=1")));
        for (String host : List.of("zyxmark@evil.example", "app.example.com/zyxmark", "app.example.com?zyxmark",
                "app.example.com\\zyxmark", "app.example.com,zyxmark", "zyx mark", "app.example.com:99999", "[zyxmark]",
                "zyx%6dark",
                "zyx\0mark", "zyxmark\u00ff")) {
            attacks.add(production("host " + host, "", host, 400, ""));
        }
        for (String url : List.of("javascript:zyxmark", "//zyxmark.example", "/zyxmark", "https://zyxmark@evil.example",
                "https://zyx%2520mark", "data:zyxmark", "%00")) {
            attacks.add(
                    development("`__clerk_redirect_url=" + url + "` in development", "?__clerk_redirect_url=" + url, 400, ""));
        }
        return attacks;
    }

    private static RawBrowserAttack production(String name, String query, String host, int status, String location) {
        return new RawBrowserAttack(name, PRODUCTION, query, host, KNOWN, status, location);
    }

    private static RawBrowserAttack development(String name, String query, int status, String location) {
        return new RawBrowserAttack(name, DEVELOPMENT, query, HOST, KNOWN, status, location);
    }

    /** No proxy is trusted. */
    private static RawBrowserAttack forwarded(String field, String value) {
        return new RawBrowserAttack(field + ": " + value, PRODUCTION, "", HOST, KNOWN + field + ": " + value + "\r\n", 307,
                CLERK + "http%3A%2F%2Fapp.example.com%2Fproduction&");
    }

    String text() {
        return "GET " + path + query + " HTTP/1.1\r\n" + (host == null ? "" : "Host: " + host + "\r\n")
                + "Sec-Fetch-Dest: document\r\n" + fields + "Connection: close\r\n\r\n";
    }
}
