package io.quarkiverse.clerk.api.model;

import java.util.Map;

/**
 * A role for the members of a group ({@code CreateDirectoryGroupRoleMapping}, {@code CreateSCIMGroupRoleMapping}, {@code
 * ReplaceDirectoryGroupRoleMappings}, {@code ReplaceSCIMGroupRoleMappings}).
 */
public final class DirectoryGroupRoleMappingRequest extends RequestBody<DirectoryGroupRoleMappingRequest> {

    private DirectoryGroupRoleMappingRequest(Map<String, Object> properties) {
        super(properties);
    }

    @Override
    DirectoryGroupRoleMappingRequest with(Map<String, Object> properties) {
        return new DirectoryGroupRoleMappingRequest(properties);
    }

    /**
     * With what Clerk requires.
     *
     * @param roleId the id of the role
     */
    public static DirectoryGroupRoleMappingRequest create(String roleId) {
        return new DirectoryGroupRoleMappingRequest(Map.of()).set("role_id", roleId);
    }

    /** The id of the group in the directory. */
    public DirectoryGroupRoleMappingRequest directoryGroupId(String directoryGroupId) {
        return set("directory_group_id", directoryGroupId);
    }

    /** The group, in {@code ScimDirectoriesApi}. */
    public DirectoryGroupRoleMappingRequest scimGroupId(String scimGroupId) {
        return set("scim_group_id", scimGroupId);
    }

    /** Which one counts for members of several groups: the lowest, from 1. */
    public DirectoryGroupRoleMappingRequest precedence(int precedence) {
        return set("precedence", precedence);
    }

    /** Up to 255 characters. */
    public DirectoryGroupRoleMappingRequest directoryGroupDisplayName(String directoryGroupDisplayName) {
        return set("directory_group_display_name", directoryGroupDisplayName);
    }

    /** The name of the group, in {@code ScimDirectoriesApi}. */
    public DirectoryGroupRoleMappingRequest scimGroupDisplayName(String scimGroupDisplayName) {
        return set("scim_group_display_name", scimGroupDisplayName);
    }
}
