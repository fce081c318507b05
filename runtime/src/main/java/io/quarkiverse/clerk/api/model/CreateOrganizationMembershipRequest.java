package io.quarkiverse.clerk.api.model;

import java.util.Map;

/** A new member of an organization ({@code CreateOrganizationMembership}). */
public final class CreateOrganizationMembershipRequest extends RequestBody<CreateOrganizationMembershipRequest> {

    private CreateOrganizationMembershipRequest(Map<String, Object> properties) {
        super(properties);
    }

    @Override
    CreateOrganizationMembershipRequest with(Map<String, Object> properties) {
        return new CreateOrganizationMembershipRequest(properties);
    }

    /**
     * With what Clerk requires.
     *
     * @param userId the user id
     * @param role the key, such as {@code org:member}
     */
    public static CreateOrganizationMembershipRequest create(String userId, String role) {
        return new CreateOrganizationMembershipRequest(Map.of()).set("user_id", userId).set("role", role);
    }

    /** Read by everybody, written by the backend only. A map, or an object that Jackson makes one of. */
    public CreateOrganizationMembershipRequest publicMetadata(Object publicMetadata) {
        return setObject("public_metadata", publicMetadata);
    }

    public CreateOrganizationMembershipRequest clearPublicMetadata() {
        return clear("public_metadata");
    }

    /** Seen and written by the backend only. A map, or an object that Jackson makes one of. */
    public CreateOrganizationMembershipRequest privateMetadata(Object privateMetadata) {
        return setObject("private_metadata", privateMetadata);
    }

    public CreateOrganizationMembershipRequest clearPrivateMetadata() {
        return clear("private_metadata");
    }
}
