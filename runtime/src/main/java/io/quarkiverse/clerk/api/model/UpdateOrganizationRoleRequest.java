package io.quarkiverse.clerk.api.model;

import java.util.Map;

/** What to change about a role ({@code UpdateOrganizationRole}). */
public final class UpdateOrganizationRoleRequest extends RequestBody<UpdateOrganizationRoleRequest> {

    private UpdateOrganizationRoleRequest(Map<String, Object> properties) {
        super(properties);
    }

    @Override
    UpdateOrganizationRoleRequest with(Map<String, Object> properties) {
        return new UpdateOrganizationRoleRequest(properties);
    }

    /** Leaves everything to Clerk. */
    public static UpdateOrganizationRoleRequest create() {
        return new UpdateOrganizationRoleRequest(Map.of());
    }

    public UpdateOrganizationRoleRequest name(String name) {
        return set("name", name);
    }

    public UpdateOrganizationRoleRequest clearName() {
        return clear("name");
    }

    /** Such as {@code org:admin}. */
    public UpdateOrganizationRoleRequest key(String key) {
        return set("key", key);
    }

    public UpdateOrganizationRoleRequest clearKey() {
        return clear("key");
    }

    /** For people. */
    public UpdateOrganizationRoleRequest description(String description) {
        return set("description", description);
    }

    public UpdateOrganizationRoleRequest clearDescription() {
        return clear("description");
    }

    /** The ids of all that it permits from now on. */
    public UpdateOrganizationRoleRequest permissions(String... permissions) {
        return setAll("permissions", permissions);
    }

    public UpdateOrganizationRoleRequest clearPermissions() {
        return clear("permissions");
    }
}
