package io.quarkiverse.clerk.api.model;

import java.time.Instant;
import java.util.Map;

/**
 * An organization.
 *
 * @param slug the name in URLs
 * @param membersCount only in answers that were asked to count
 * @param adminDeleteEnabled whether its administrators may delete it
 * @param privateMetadata seen by the backend only: never hand it to a browser
 * @param createdBy the user id
 */
@ClerkJson
public record Organization(
        String object,
        String id,
        String name,
        String slug,
        String imageUrl,
        Boolean hasImage,
        Integer membersCount,
        Boolean missingMemberWithElevatedPermissions,
        Integer pendingInvitationsCount,
        Integer maxAllowedMemberships,
        Boolean adminDeleteEnabled,
        Map<String, Object> publicMetadata,
        Map<String, Object> privateMetadata,
        String createdBy,
        @EpochMillis Instant createdAt,
        @EpochMillis Instant updatedAt,
        @EpochMillis Instant lastActiveAt,
        String roleSetKey) {
}
