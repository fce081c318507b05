package io.quarkiverse.clerk.api.model;

import java.util.Map;

/** Roles for a role set ({@code AddRolesToRoleSet}). */
public final class AddRolesRequest extends RequestBody<AddRolesRequest> {

    private AddRolesRequest(Map<String, Object> properties) {
        super(properties);
    }

    @Override
    AddRolesRequest with(Map<String, Object> properties) {
        return new AddRolesRequest(properties);
    }

    /** The roles are to be set. */
    public static AddRolesRequest create() {
        return new AddRolesRequest(Map.of());
    }

    /** Required. The keys of the roles. */
    public AddRolesRequest roleKeys(String... roleKeys) {
        return setAll("role_keys", roleKeys);
    }

    /** Of new members. */
    public AddRolesRequest defaultRoleKey(String defaultRoleKey) {
        return set("default_role_key", defaultRoleKey);
    }

    /** Of who creates an organization. */
    public AddRolesRequest creatorRoleKey(String creatorRoleKey) {
        return set("creator_role_key", creatorRoleKey);
    }
}
