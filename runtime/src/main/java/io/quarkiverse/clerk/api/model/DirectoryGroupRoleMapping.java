package io.quarkiverse.clerk.api.model;

import java.time.Instant;

/**
 * The role that the members of a group of a directory get.
 *
 * @param scimDirectoryId the old name of {@code directoryId}
 * @param scimGroupId the old name of {@code directoryGroupId}
 * @param scimGroupDisplayName the old name of {@code directoryGroupDisplayName}
 * @param precedence which one counts for members of several groups: the lowest
 */
@ClerkJson
public record DirectoryGroupRoleMapping(
        String object,
        String id,
        String directoryId,
        String scimDirectoryId,
        String directoryGroupId,
        String scimGroupId,
        String directoryGroupDisplayName,
        String scimGroupDisplayName,
        Role role,
        Integer precedence,
        @EpochMillis Instant createdAt,
        @EpochMillis Instant updatedAt) {
}
