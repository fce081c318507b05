package io.quarkiverse.clerk.api.model;

import java.time.Instant;
import java.util.Map;

/** What to change about an organization; metadata has operations of its own ({@code UpdateOrganization}). */
public final class UpdateOrganizationRequest extends RequestBody<UpdateOrganizationRequest> {

    private UpdateOrganizationRequest(Map<String, Object> properties) {
        super(properties);
    }

    @Override
    UpdateOrganizationRequest with(Map<String, Object> properties) {
        return new UpdateOrganizationRequest(properties);
    }

    /** Leaves everything to Clerk. */
    public static UpdateOrganizationRequest create() {
        return new UpdateOrganizationRequest(Map.of());
    }

    public UpdateOrganizationRequest name(String name) {
        return set("name", name);
    }

    public UpdateOrganizationRequest clearName() {
        return clear("name");
    }

    /** The name in URLs. */
    public UpdateOrganizationRequest slug(String slug) {
        return set("slug", slug);
    }

    public UpdateOrganizationRequest clearSlug() {
        return clear("slug");
    }

    /** 0 for any number. */
    public UpdateOrganizationRequest maxAllowedMemberships(int maxAllowedMemberships) {
        return set("max_allowed_memberships", maxAllowedMemberships);
    }

    public UpdateOrganizationRequest clearMaxAllowedMemberships() {
        return clear("max_allowed_memberships");
    }

    /** Whether its administrators may delete it. */
    public UpdateOrganizationRequest adminDeleteEnabled(boolean adminDeleteEnabled) {
        return set("admin_delete_enabled", adminDeleteEnabled);
    }

    public UpdateOrganizationRequest clearAdminDeleteEnabled() {
        return clear("admin_delete_enabled");
    }

    /** When it was created elsewhere. */
    public UpdateOrganizationRequest createdAt(Instant createdAt) {
        return set("created_at", createdAt);
    }

    public UpdateOrganizationRequest clearCreatedAt() {
        return clear("created_at");
    }

    /** The key of its role set. */
    public UpdateOrganizationRequest roleSetKey(String roleSetKey) {
        return set("role_set_key", roleSetKey);
    }

    public UpdateOrganizationRequest clearRoleSetKey() {
        return clear("role_set_key");
    }
}
