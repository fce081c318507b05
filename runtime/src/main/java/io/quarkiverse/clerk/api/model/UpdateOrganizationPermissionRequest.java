package io.quarkiverse.clerk.api.model;

import java.util.Map;

/** What to change about a permission ({@code UpdateOrganizationPermission}). */
public final class UpdateOrganizationPermissionRequest extends RequestBody<UpdateOrganizationPermissionRequest> {

    private UpdateOrganizationPermissionRequest(Map<String, Object> properties) {
        super(properties);
    }

    @Override
    UpdateOrganizationPermissionRequest with(Map<String, Object> properties) {
        return new UpdateOrganizationPermissionRequest(properties);
    }

    /** Leaves everything to Clerk. */
    public static UpdateOrganizationPermissionRequest create() {
        return new UpdateOrganizationPermissionRequest(Map.of());
    }

    public UpdateOrganizationPermissionRequest name(String name) {
        return set("name", name);
    }

    /** Such as {@code org:billing:manage}. */
    public UpdateOrganizationPermissionRequest key(String key) {
        return set("key", key);
    }

    /** For people. */
    public UpdateOrganizationPermissionRequest description(String description) {
        return set("description", description);
    }
}
