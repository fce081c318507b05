package io.quarkiverse.clerk.api.model;

import java.time.Instant;

/**
 * A passkey of a user.
 */
@ClerkJson
public record Passkey(
        String id,
        String object,
        String name,
        @EpochMillis Instant lastUsedAt,
        Verification verification) {
}
