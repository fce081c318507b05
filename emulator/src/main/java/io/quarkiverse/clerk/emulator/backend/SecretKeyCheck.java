package io.quarkiverse.clerk.emulator.backend;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

import io.quarkiverse.clerk.emulator.http.ClerkError;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;

/** Lets only requests through that carry the instance's secret key. */
final class SecretKeyCheck implements Handler<RoutingContext> {

    private static final String SCHEME = "Bearer ";

    private final byte[] secretKey;

    SecretKeyCheck(String secretKey) {
        this.secretKey = secretKey.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void handle(RoutingContext context) {
        String header = context.request().getHeader("Authorization");
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            throw ClerkError.unauthenticated("The request needs the header Authorization: Bearer <secret key>.");
        }
        byte[] sent = header.substring(SCHEME.length()).trim().getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(sent, secretKey)) {
            throw ClerkError.of(401, "clerk_key_invalid", "The provided Clerk Secret Key is invalid.",
                    "The provided Clerk Secret Key is invalid. Make sure that your Clerk Secret Key is correct.");
        }
        context.next();
    }
}
