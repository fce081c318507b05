package io.quarkiverse.clerk.api.model;

import java.time.Instant;

/**
 * A token with which a user signs in once, without credentials.
 *
 * @param url where to sign in with it
 */
@ClerkJson
public record SignInToken(
        String object,
        String id,
        TicketStatus status,
        String userId,
        String token,
        String url,
        @EpochMillis Instant createdAt,
        @EpochMillis Instant updatedAt) {

    /** Without the token. */
    @Override
    public String toString() {
        return "SignInToken[id=" + id + "]";
    }
}
