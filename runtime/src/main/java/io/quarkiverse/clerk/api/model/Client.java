package io.quarkiverse.clerk.api.model;

import java.time.Instant;
import java.util.List;

/**
 * A device or browser, with the sessions in it.
 *
 * @param lastActiveSessionId the session that the user was seen in last. Another tab may have changed it since:
 *        prefer the session that the request's own token names, and treat this one as a hint
 */
@ClerkJson
public record Client(
        String object,
        String id,
        List<String> sessionIds,
        List<Session> sessions,
        String signInId,
        String signUpId,
        String lastActiveSessionId,
        String lastAuthenticationStrategy,
        @EpochMillis Instant updatedAt,
        @EpochMillis Instant createdAt) {
}
