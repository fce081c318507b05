package io.quarkiverse.clerk.api.model;

import java.time.Instant;

/** A token with which end-to-end tests get past bot detection. */
@ClerkJson
public record TestingToken(
        String object,
        String token,
        @EpochSeconds Instant expiresAt) {

    /** Without the token. */
    @Override
    public String toString() {
        return "TestingToken[object=" + object + "]";
    }
}
