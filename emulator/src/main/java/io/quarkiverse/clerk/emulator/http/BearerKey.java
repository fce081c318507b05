package io.quarkiverse.clerk.emulator.http;

import io.vertx.core.http.HttpServerRequest;

/** The key that a caller of an API shows. */
public final class BearerKey {

    private static final String SCHEME = "Bearer ";

    private BearerKey() {
    }

    /** @throws ClerkError when the request has none */
    public static String of(HttpServerRequest request) {
        String header = request.getHeader("Authorization");
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            throw ClerkError.unauthenticated("The request needs the header Authorization: Bearer <secret key>.");
        }
        return header.substring(SCHEME.length()).trim();
    }

    /** What a caller hears whose key is none of this instance. */
    public static ClerkError invalid() {
        return ClerkError.of(401, "clerk_key_invalid", "The provided Clerk Secret Key is invalid.",
                "The provided Clerk Secret Key is invalid. Make sure that your Clerk Secret Key is correct.");
    }
}
