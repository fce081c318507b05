package io.quarkiverse.clerk.api.model;

import java.time.Instant;
import java.util.List;

/**
 * A role in organizations.
 *
 * @param key such as {@code org:admin}
 * @param isCreatorEligible whether who creates an organization can get it
 */
@ClerkJson
public record Role(
        String object,
        String id,
        String name,
        String key,
        String description,
        Boolean isCreatorEligible,
        List<Permission> permissions,
        @EpochMillis Instant createdAt,
        @EpochMillis Instant updatedAt) {
}
