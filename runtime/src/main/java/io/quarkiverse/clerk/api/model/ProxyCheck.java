package io.quarkiverse.clerk.api.model;

import java.time.Instant;

/** Whether a proxy in front of the Frontend API works. */
@ClerkJson
public record ProxyCheck(
        String object,
        String id,
        String domainId,
        @EpochMillis Instant lastRunAt,
        String proxyUrl,
        Boolean successful,
        @EpochMillis Instant createdAt,
        @EpochMillis Instant updatedAt) {
}
