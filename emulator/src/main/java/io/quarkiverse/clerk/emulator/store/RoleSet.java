package io.quarkiverse.clerk.emulator.store;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * The roles that members of an organization can have. Roles are named by id, so that they may be renamed.
 *
 * @param description may be null
 * @param initial whether organizations have it that were not given another one
 */
public record RoleSet(String id, String key, String name, String description, List<String> roleIds, String defaultRoleId,
        String creatorRoleId, boolean initial, Instant createdAt, Instant updatedAt) implements Row {

    public static final RowType<RoleSet> TYPE = new RowType<>("roleset", "role set");

    public RoleSet {
        roleIds = List.copyOf(roleIds);
    }

    public RoleSet withRoles(List<String> ids, String defaultRole, String creatorRole, Instant now) {
        return new RoleSet(id, key, name, description, ids, defaultRole, creatorRole, initial, createdAt, now);
    }

    public RoleSet withRole(String roleId, Instant now) {
        return withRoles(Stream.concat(roleIds.stream(), Stream.of(roleId)).distinct().toList(), defaultRoleId,
                creatorRoleId, now);
    }

    /** Without a role, another one being in its place wherever it was. */
    public RoleSet replacing(String roleId, String other, Instant now) {
        return withRoles(roleIds.stream().map(id -> id.equals(roleId) ? other : id).distinct().toList(),
                defaultRoleId.equals(roleId) ? other : defaultRoleId,
                creatorRoleId.equals(roleId) ? other : creatorRoleId, now);
    }

    RoleSet withoutRole(String roleId, Instant now) {
        return withRoles(roleIds.stream().filter(id -> !id.equals(roleId)).toList(), defaultRoleId, creatorRoleId, now);
    }

    public RoleSet withInitial(boolean value, Instant now) {
        return new RoleSet(id, key, name, description, roleIds, defaultRoleId, creatorRoleId, value, createdAt, now);
    }
}
