package io.quarkiverse.clerk.attack;

import static io.quarkiverse.clerk.attack.RequestAttack.BAD_REQUEST;
import static io.quarkiverse.clerk.attack.RequestAttack.development;
import static io.quarkiverse.clerk.attack.RequestAttack.production;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Where a browser is sent: not to whom an attacker names, and not with more header fields than one. */
class RedirectAttacksTest extends AbstractRequestAttacks {

    static final String TITLE = "Redirects";

    private static final String CLERK = "https://clerk.example.com/v1/client/handshake?";
    private static final String TO_CLERK = "handshake: client-uat-but-no-session-token";
    private static final String BACK_TO_SATELLITE = "handshake: primary-responds-to-syncing";
    private static final Map<String, String> KNOWN = Map.of("cookie", "__client_uat=1");
    private static final Map<String, String> KNOWN_BROWSER = Map.of("cookie", "__clerk_db_jwt=dvb_1; __client_uat=1");

    static List<RequestAttack> attacks() {
        List<RequestAttack> attacks = new ArrayList<>();
        attacks.addAll(satellites());
        attacks.addAll(hosts());
        attacks.addAll(targets());
        attacks.addAll(values());
        return attacks;
    }

    private static List<RequestAttack> satellites() {
        List<RequestAttack> attacks = new ArrayList<>();
        attacks.add(production("`__clerk_redirect_url` of another site, production", redirectTo("https://evil.example/"), KNOWN,
                TO_CLERK).to(CLERK + "redirect_url=https%3A%2F%2Fapp.example.com%2F"));
        attacks.add(development("`__clerk_redirect_url` of another site, development", redirectTo("https://evil.example/"),
                KNOWN_BROWSER, BACK_TO_SATELLITE).to("https://evil.example/?__clerk_db_jwt=dvb_1&__clerk_synced=true")
                .because("how satellites of a development instance work, whose users are made up"));
        for (String url : List.of("javascript:alert(1)", "data:text/html,<script>", "//evil.example", "/\\evil.example", "evil",
                "https:evil.example", "https:///evil.example", "ftp://evil.example", "https://", "https://[::1", "https://a b/",
                "https://user@evil.example/", "https://app.example.com@evil.example/", "https://evil.example:99999/",
                "https://evil.example:a/", "https://%65vil.example/", "https://evil.example,app.example.com/",
                "\u0000https://a b")) {
            attacks.add(development("`__clerk_redirect_url=" + url.replace("\u0000", "\\0") + "`, development", redirectTo(url),
                    KNOWN_BROWSER, BAD_REQUEST));
        }
        attacks.add(development("`__clerk_redirect_url` with a backslash before the host, development",
                redirectTo("https://evil.example\\@app.example.com/"), KNOWN_BROWSER, BACK_TO_SATELLITE)
                .to("https://evil.example/@app.example.com/").because("read as browsers do"));
        attacks.add(development("`__clerk_redirect_url` with a line break, development",
                redirectTo("https://satellite.example/\r\nSet-Cookie: a=b"), KNOWN_BROWSER, BACK_TO_SATELLITE)
                .to("https://satellite.example/Set-Cookie:%20a=b").because("browsers drop line breaks in URLs"));
        return attacks;
    }

    /** The host is the one that the client names, or a proxy that the application trusts. */
    private static List<RequestAttack> hosts() {
        List<RequestAttack> attacks = new ArrayList<>();
        for (String host : List.of("", "user@app.example.com", "user:password@app.example.com", "app.example.com/path",
                "app.example.com?a", "app.example.com#a", "app.example.com\\evil.example", "app example.com",
                "app.example.com:99999", "app.example.com:-1", "app.example.com:8080:8080", "[::1", "::1", "%61pp.example.com",
                "app.example.com,evil.example", "app.example.com;evil.example", "<script>", "app.example.com\u0000",
                "\uff41pp.example.com\uff0fevil", "\uff20evil.example", "a".repeat(70_000))) {
            attacks.add(production("`Host: " + shown(host) + '`', "/", withHost(host), BAD_REQUEST));
        }
        attacks.add(production("`Host: evil.example`", "/", withHost("evil.example"), TO_CLERK)
                .to(CLERK + "redirect_url=https%3A%2F%2Fevil.example%2F")
                .because("sent to Clerk, which takes nobody back to a host that it does not know; not cached"));
        attacks.add(production("`Host: APP.EXAMPLE.COM:443`", "/", withHost("APP.EXAMPLE.COM:443"), TO_CLERK)
                .to(CLERK + "redirect_url=https%3A%2F%2Fapp.example.com%2F").because("the same host"));
        attacks.add(production("`X-Forwarded-Host: evil.example`, where no proxy is trusted", "/",
                Map.of("cookie", "__client_uat=1", "x-forwarded-host", "evil.example"), TO_CLERK)
                .to(CLERK + "redirect_url=https%3A%2F%2Fapp.example.com%2F").because("not looked at"));
        return attacks;
    }

    private static List<RequestAttack> targets() {
        return List.of(
                production("two slashes before the target", "//evil.example/a", KNOWN, TO_CLERK)
                        .to(CLERK + "redirect_url=https%3A%2F%2Fapp.example.com%2F%2Fevil.example%2Fa&"),
                production("a backslash before the target", "/\\evil.example", KNOWN, TO_CLERK)
                        .to(CLERK + "redirect_url=https%3A%2F%2Fapp.example.com%2F%2Fevil.example&"),
                production("a whole URL as the target", "https://evil.example/", KNOWN, TO_CLERK)
                        .to(CLERK + "redirect_url=https%3A%2F%2Fapp.example.com%2Fhttps%3A%2F%2Fevil.example%2F&"),
                production("user information as the target", "@evil.example/", KNOWN, TO_CLERK)
                        .to(CLERK + "redirect_url=https%3A%2F%2Fapp.example.com%2F%40evil.example%2F&"),
                production("dots beyond the root", "/../../%2e%2e/a", KNOWN, TO_CLERK)
                        .to(CLERK + "redirect_url=https%3A%2F%2Fapp.example.com%2Fa&"),
                production("a line break in the target", "/a\r\nSet-Cookie: a=b", KNOWN, TO_CLERK)
                        .to(CLERK + "redirect_url=https%3A%2F%2Fapp.example.com%2FaSet-Cookie%3A%2520a%3Db&"),
                production("an encoded line break in the target", "/a%0d%0aSet-Cookie:%20a=b?c=%0d%0a", KNOWN, TO_CLERK)
                        .to(CLERK + "redirect_url=https%3A%2F%2Fapp.example.com%2Fa%250d%250aSet-Cookie%3A%2520a%3Db%3Fc%3D"),
                production("controls, bytes beyond ASCII and halves of letters in the target",
                        "/\u0001\u007f\u00ff\ud800?\u0085",
                        KNOWN, TO_CLERK).to(CLERK + "redirect_url=https%3A%2F%2Fapp.example.com%2F%2501%257F%25C3%25BF"),
                production("parameters of the handshake in the target", "/?format=token&suffixed_cookies=false#&format=token",
                        KNOWN,
                        TO_CLERK).to(CLERK + "redirect_url=https%3A%2F%2Fapp.example.com%2F%3Fformat%3Dtoken%26"));
    }

    private static List<RequestAttack> values() {
        String breaks = "x%0d%0aLocation:%20https://evil.example/";
        List<RequestAttack> attacks = new ArrayList<>(List.of(
                production("an encoded line break in the session cookie", "/", Map.of("cookie", "__session=" + breaks),
                        "handshake: session-token-but-no-client-uat").to(CLERK),
                development("an encoded line break in the browser's token", "/?__clerk_db_jwt=" + breaks, KNOWN_BROWSER,
                        "handshake: dev-browser-sync").to(CLERK)));
        for (String count : List.of("3", "4", "999999999", "03", "3%0d%0a")) {
            attacks.add(production("`__clerk_redirect_count=" + count + '`', "/",
                    Map.of("cookie", "__client_uat=1; __clerk_redirect_count=" + count), "client-uat-but-no-session-token"));
        }
        for (String count : List.of("-1", "1e9", "0x3", "2147483648", "3%0d%0ax", "\u0663", "")) {
            attacks.add(production("`__clerk_redirect_count=" + shown(count) + '`', "/",
                    Map.of("cookie", "__client_uat=1; __clerk_redirect_count=" + count), TO_CLERK).to(CLERK)
                    .because("only a browser lies to itself with it, and it is no number"));
        }
        return attacks;
    }

    private static Map<String, String> withHost(String host) {
        return Map.of("cookie", "__client_uat=1", "host", host);
    }

    private static String redirectTo(String url) {
        return "/?__clerk_redirect_url=" + URLEncoder.encode(url, StandardCharsets.UTF_8);
    }

    private static String shown(String text) {
        return text.length() > 100 ? text.length() + " letters" : text.replace("\u0000", "\\0");
    }
}
