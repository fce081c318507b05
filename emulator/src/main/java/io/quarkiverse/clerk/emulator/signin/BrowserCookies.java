package io.quarkiverse.clerk.emulator.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

import io.quarkiverse.clerk.emulator.store.Client;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;

/**
 * The cookies by which Clerk's SDKs know a browser. They belong to a host, whatever the port, so those set here reach the
 * application on the same host. In a development instance they are readable by scripts, except {@code __client}.
 */
final class BrowserCookies {

    private static final String CLIENT = "__client";
    private static final String SESSION = "__session";
    private static final String CLIENT_UAT = "__client_uat";
    private static final String DEV_BROWSER = "__clerk_db_jwt";
    private static final int SUFFIX_LENGTH = 8;

    /** Longer than a session token lives: an expired one tells the application's SDK that a new one can be had. */
    private static final long MAX_AGE = Duration.ofDays(365).toSeconds();

    private final String suffix;

    BrowserCookies(String publishableKey) {
        this.suffix = suffix(publishableKey);
    }

    /** Clerk's rule: the first 8 characters of the base64url of the SHA-1 of the key as it is written. */
    private static String suffix(String publishableKey) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-1").digest(publishableKey.getBytes(StandardCharsets.UTF_8));
            return "_" + Base64.getUrlEncoder().encodeToString(hash).substring(0, SUFFIX_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-1", e);
        }
    }

    /** The value of the cookie that says which client a browser is. */
    Optional<String> clientToken(RoutingContext context) {
        return Optional.ofNullable(context.request().getCookie(CLIENT)).map(Cookie::getValue);
    }

    void signIn(RoutingContext context, Client client, String sessionToken) {
        add(context, cookie(CLIENT, client.token()).setHttpOnly(true));
        addBoth(context, DEV_BROWSER, client.devBrowserToken());
        addBoth(context, CLIENT_UAT, String.valueOf(client.updatedAt().getEpochSecond()));
        addBoth(context, SESSION, sessionToken);
    }

    /** The client stays known, so that signing in again is the same browser. */
    void signOut(RoutingContext context) {
        addBoth(context, CLIENT_UAT, "0");
        add(context, cookie(SESSION, "").setMaxAge(0));
        add(context, cookie(SESSION + suffix, "").setMaxAge(0));
    }

    private void addBoth(RoutingContext context, String name, String value) {
        add(context, cookie(name, value));
        add(context, cookie(name + suffix, value));
    }

    private static void add(RoutingContext context, Cookie cookie) {
        context.response().addCookie(cookie);
    }

    /** Not {@code Secure}: the emulator speaks plain HTTP. */
    private static Cookie cookie(String name, String value) {
        return Cookie.cookie(name, value).setPath("/").setSameSite(CookieSameSite.LAX).setMaxAge(MAX_AGE);
    }
}
