package io.quarkiverse.clerk.api.model;

import java.time.Instant;
import java.util.Map;

/**
 * An invitation to an organization.
 *
 * @param role the key, such as {@code org:member}
 * @param roleName the name for people
 * @param publicMetadata read by everybody, written by the backend only
 * @param privateMetadata seen and written by the backend only: never hand it to a browser
 * @param url where it is accepted
 * @param userId who accepted it
 */
@ClerkJson
public record OrganizationInvitation(
        String object,
        String id,
        String emailAddress,
        String role,
        String roleName,
        String organizationId,
        String inviterId,
        InviterPublicData publicInviterData,
        InvitationStatus status,
        Map<String, Object> publicMetadata,
        Map<String, Object> privateMetadata,
        String url,
        @EpochMillis Instant expiresAt,
        @EpochMillis Instant createdAt,
        @EpochMillis Instant updatedAt,
        OrganizationPublicData publicOrganizationData,
        String userId) {

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

    /** Without the URL, which accepts it. */
    @Override
    public String toString() {
        return "OrganizationInvitation[id=" + id + "]";
    }
}
