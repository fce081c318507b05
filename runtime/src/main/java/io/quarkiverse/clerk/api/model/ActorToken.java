package io.quarkiverse.clerk.api.model;

import java.time.Instant;
import java.util.Map;

/**
 * A token with which somebody signs in as another user, to help.
 *
 * @param userId whom to sign in as
 * @param actor who acts: the {@code act} claim
 * @param url where to sign in with it
 */
@ClerkJson
public record ActorToken(
        String object,
        String id,
        TicketStatus status,
        String userId,
        Map<String, Object> actor,
        String token,
        String url,
        @EpochMillis Instant createdAt,
        @EpochMillis Instant updatedAt) {

    /** Without the token. */
    @Override
    public String toString() {
        return "ActorToken[id=" + id + "]";
    }
}
