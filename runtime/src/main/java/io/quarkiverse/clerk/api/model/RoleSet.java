package io.quarkiverse.clerk.api.model;

import java.time.Instant;
import java.util.List;

/**
 * The roles that an organization can give its members.
 *
 * @param defaultRole of new members
 * @param creatorRole of who creates an organization
 */
@ClerkJson
public record RoleSet(
        String object,
        String id,
        String name,
        String key,
        String description,
        List<RoleSetItem> roles,
        RoleSetItem defaultRole,
        RoleSetItem creatorRole,
        RoleSetType type,
        RoleSetMigration roleSetMigration,
        @EpochMillis Instant createdAt,
        @EpochMillis Instant updatedAt) {
}
