package io.quarkiverse.clerk.api.model;

import java.time.Instant;
import java.util.Map;

/** A new organization ({@code CreateOrganization}). */
public final class CreateOrganizationRequest extends RequestBody<CreateOrganizationRequest> {

    private CreateOrganizationRequest(Map<String, Object> properties) {
        super(properties);
    }

    @Override
    CreateOrganizationRequest with(Map<String, Object> properties) {
        return new CreateOrganizationRequest(properties);
    }

    /** With what Clerk requires. */
    public static CreateOrganizationRequest create(String name) {
        return new CreateOrganizationRequest(Map.of()).set("name", name);
    }

    /** The user who becomes the administrator. */
    public CreateOrganizationRequest createdBy(String createdBy) {
        return set("created_by", createdBy);
    }

    public CreateOrganizationRequest clearCreatedBy() {
        return clear("created_by");
    }

    /** Seen and written by the backend only. A map, or an object that Jackson makes one of. */
    public CreateOrganizationRequest privateMetadata(Object privateMetadata) {
        return setObject("private_metadata", privateMetadata);
    }

    public CreateOrganizationRequest clearPrivateMetadata() {
        return clear("private_metadata");
    }

    /** Read by everybody, written by the backend only. A map, or an object that Jackson makes one of. */
    public CreateOrganizationRequest publicMetadata(Object publicMetadata) {
        return setObject("public_metadata", publicMetadata);
    }

    public CreateOrganizationRequest clearPublicMetadata() {
        return clear("public_metadata");
    }

    /** The name in URLs. */
    public CreateOrganizationRequest slug(String slug) {
        return set("slug", slug);
    }

    public CreateOrganizationRequest clearSlug() {
        return clear("slug");
    }

    /** 0 for any number. */
    public CreateOrganizationRequest maxAllowedMemberships(int maxAllowedMemberships) {
        return set("max_allowed_memberships", maxAllowedMemberships);
    }

    public CreateOrganizationRequest clearMaxAllowedMemberships() {
        return clear("max_allowed_memberships");
    }

    /** When it was created elsewhere. */
    public CreateOrganizationRequest createdAt(Instant createdAt) {
        return set("created_at", createdAt);
    }

    public CreateOrganizationRequest clearCreatedAt() {
        return clear("created_at");
    }

    /** The key of its role set. */
    public CreateOrganizationRequest roleSetKey(String roleSetKey) {
        return set("role_set_key", roleSetKey);
    }

    public CreateOrganizationRequest clearRoleSetKey() {
        return clear("role_set_key");
    }
}
