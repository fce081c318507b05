package io.quarkiverse.clerk.api.model;

import java.time.Instant;

/**
 * What a role can permit.
 *
 * @param key such as {@code org:billing:manage}
 * @param type {@code system} or {@code user}
 */
@ClerkJson
public record Permission(
        String object,
        String id,
        String name,
        String key,
        String description,
        String type,
        @EpochMillis Instant createdAt,
        @EpochMillis Instant updatedAt) {
}
