package io.quarkiverse.clerk.api.model;

import java.time.Instant;
import java.util.Map;

/**
 * The move of organizations from one role set to another.
 *
 * @param mappings from old role keys to new ones
 */
@ClerkJson
public record RoleSetMigration(
        String object,
        String id,
        String organizationId,
        String instanceId,
        String sourceRoleSetId,
        String destRoleSetId,
        String triggerType,
        String status,
        Integer migratedMembers,
        Map<String, String> mappings,
        @EpochMillis Instant startedAt,
        @EpochMillis Instant completedAt,
        @EpochMillis Instant createdAt,
        @EpochMillis Instant updatedAt) {
}
