package io.quarkiverse.clerk.api.model;

import java.util.Map;

/** A new role ({@code CreateOrganizationRole}). */
public final class CreateOrganizationRoleRequest extends RequestBody<CreateOrganizationRoleRequest> {

    private CreateOrganizationRoleRequest(Map<String, Object> properties) {
        super(properties);
    }

    @Override
    CreateOrganizationRoleRequest with(Map<String, Object> properties) {
        return new CreateOrganizationRoleRequest(properties);
    }

    /**
     * With what Clerk requires.
     *
     * @param name for people
     * @param key such as {@code org:admin}
     */
    public static CreateOrganizationRoleRequest create(String name, String key) {
        return new CreateOrganizationRoleRequest(Map.of()).set("name", name).set("key", key);
    }

    /** For people. */
    public CreateOrganizationRoleRequest description(String description) {
        return set("description", description);
    }

    public CreateOrganizationRoleRequest clearDescription() {
        return clear("description");
    }

    /** The ids of what it permits. */
    public CreateOrganizationRoleRequest permissions(String... permissions) {
        return setAll("permissions", permissions);
    }

    public CreateOrganizationRoleRequest clearPermissions() {
        return clear("permissions");
    }

    /** Whether it is added to the role set that new organizations get. */
    public CreateOrganizationRoleRequest includeInInitialRoleSet(boolean includeInInitialRoleSet) {
        return set("include_in_initial_role_set", includeInInitialRoleSet);
    }

    public CreateOrganizationRoleRequest clearIncludeInInitialRoleSet() {
        return clear("include_in_initial_role_set");
    }
}
