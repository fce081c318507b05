package io.quarkiverse.clerk.api.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The membership of a user in an organization.
 *
 * @param role the key, such as {@code org:admin}
 * @param roleName the name for people
 * @param permissions the keys of what the role permits
 */
@ClerkJson
public record OrganizationMembership(
        String id,
        String object,
        String role,
        String roleName,
        List<String> permissions,
        Map<String, Object> publicMetadata,
        Map<String, Object> privateMetadata,
        Organization organization,
        OrganizationMembershipPublicUserData publicUserData,
        @EpochMillis Instant createdAt,
        @EpochMillis Instant updatedAt) {

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
