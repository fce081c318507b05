package io.quarkiverse.clerk.api.model;

import java.time.Instant;

/**
 * A role in a role set.
 *
 * @param key such as {@code org:admin}
 */
@ClerkJson
public record RoleSetItem(
        String object,
        String id,
        String name,
        String key,
        String description,
        Long membersCount,
        Boolean hasMembers,
        @EpochMillis Instant createdAt,
        @EpochMillis Instant updatedAt) {
}
