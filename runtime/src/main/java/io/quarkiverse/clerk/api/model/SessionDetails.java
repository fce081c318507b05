package io.quarkiverse.clerk.api.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A session, as webhooks have it: with its user.
 *
 * @param actor who impersonates the user, as in the {@code act} claim
 * @param tasks what is left to do while the session is pending
 */
@ClerkJson
public record SessionDetails(
        String object,
        String id,
        String userId,
        User user,
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
