package io.quarkiverse.clerk.api.model;

import java.time.Instant;
import java.util.Map;

/**
 * Something that happened in the instance.
 *
 * @param actor who did it
 * @param subject whom or what it was done to
 * @param payload only in the answer for a single one
 * @param eventContext where it was done: environment, device, location
 */
@ClerkJson
public record AuditLog(
        String object,
        String id,
        @EpochMillis Instant eventTime,
        String actor,
        Map<String, Object> impersonator,
        String subject,
        String type,
        String source,
        String clientId,
        String traceId,
        String spanId,
        String parentSpanId,
        String sessionId,
        Map<String, Object> payload,
        Map<String, Object> eventContext) {
}
