package io.quarkiverse.clerk.api.model;

import java.time.Instant;

/**
 * A device of a user that is trusted to sign in.
 *
 * @param algorithm of its key
 */
@ClerkJson
public record TrustedDevice(
        String object,
        String id,
        DevicePlatform platform,
        String appIdentifier,
        String name,
        String algorithm,
        TrustedDeviceStatus status,
        @EpochMillis Instant createdAt,
        @EpochMillis Instant updatedAt,
        @EpochMillis Instant lastUsedAt,
        @EpochMillis Instant revokedAt) {
}
