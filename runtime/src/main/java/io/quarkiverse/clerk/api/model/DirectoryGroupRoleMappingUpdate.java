package io.quarkiverse.clerk.api.model;

import java.util.Map;

/** Another role for the members of a group. */
public final class DirectoryGroupRoleMappingUpdate extends RequestBody<DirectoryGroupRoleMappingUpdate> {

    private DirectoryGroupRoleMappingUpdate(Map<String, Object> properties) {
        super(properties);
    }

    @Override
    DirectoryGroupRoleMappingUpdate with(Map<String, Object> properties) {
        return new DirectoryGroupRoleMappingUpdate(properties);
    }

    /**
     * With what Clerk requires.
     *
     * @param id the id of the mapping
     */
    public static DirectoryGroupRoleMappingUpdate create(String id) {
        return new DirectoryGroupRoleMappingUpdate(Map.of()).set("id", id);
    }

    /** The id of the role. */
    public DirectoryGroupRoleMappingUpdate roleId(String roleId) {
        return set("role_id", roleId);
    }
}
