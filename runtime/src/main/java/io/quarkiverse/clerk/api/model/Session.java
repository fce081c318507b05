package io.quarkiverse.clerk.api.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The session of a user on one {@link Client}.
 *
 * @param actor who impersonates the user, as in the {@code act} claim
 * @param expireAt when the session ends
 * @param abandonAt when the session counts as abandoned
 * @param tasks what is left to do while the session is pending
 */
@ClerkJson
public record Session(
        String object,
        String id,
        String userId,
        String clientId,
        Map<String, Object> actor,
        SessionStatus status,
        String lastActiveOrganizationId,
        @EpochMillis Instant lastActiveAt,
        SessionActivity latestActivity,
        @EpochMillis Instant expireAt,
        @EpochMillis Instant abandonAt,
        @EpochMillis Instant updatedAt,
        @EpochMillis Instant createdAt,
        List<SessionTask> tasks) {
}
