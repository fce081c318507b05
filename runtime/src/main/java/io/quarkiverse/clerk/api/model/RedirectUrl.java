package io.quarkiverse.clerk.api.model;

import java.time.Instant;

/** Where native applications may be sent after an OAuth sign-in. */
@ClerkJson
public record RedirectUrl(
        String object,
        String id,
        String url,
        @EpochMillis Instant createdAt,
        @EpochMillis Instant updatedAt) {
}
