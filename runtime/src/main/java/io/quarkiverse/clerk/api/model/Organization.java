package io.quarkiverse.clerk.api.model;

import java.time.Instant;
import java.util.Map;

/**
 * An organization.
 *
 * @param slug the name in URLs
 * @param logoUrl deprecated by Clerk: the predecessor of {@code imageUrl}
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
        String logoUrl,
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

    /**
     * The same as a type of your own.
     *
     * @param type what Jackson shall make of it; in a native executable, it must be registered for reflection
     * @return null if the answer has none
     */
    public <T> T publicMetadata(Class<T> type) {
        return Metadata.read(publicMetadata, type);
    }

    /**
     * The same as a type of your own.
     *
     * @param type what Jackson shall make of it; in a native executable, it must be registered for reflection
     * @return null if the answer has none
     */
    public <T> T privateMetadata(Class<T> type) {
        return Metadata.read(privateMetadata, type);
    }
}
