package io.quarkiverse.clerk.fuzz;

import java.nio.charset.StandardCharsets;

import io.quarkiverse.clerk.runtime.token.Jwt;
import io.quarkiverse.clerk.runtime.token.SessionClaims;
import io.quarkiverse.clerk.runtime.token.TokenVerificationException;

/** A token as it is sent: it is taken apart or refused, and never more than that. */
public final class TokenFuzzer {

    private TokenFuzzer() {
    }

    public static void fuzzerTestOneInput(byte[] input) {
        String raw = new String(input, StandardCharsets.ISO_8859_1);
        try {
            Jwt jwt = Jwt.decode(raw);
            Promise.check(jwt.raw().equals(raw), "a token keeps its text", jwt.raw());
            Promise.check(jwt.category() != null, "a token has a category", jwt.header());
            Promise.check(!Double.isNaN(jwt.issuedAt()), "a time is a number", jwt.claims());
            jwt.isMachineToken();
            SessionClaims.of(jwt.claims());
        } catch (TokenVerificationException e) {
            Promise.line(e.getMessage());
        }
    }
}
