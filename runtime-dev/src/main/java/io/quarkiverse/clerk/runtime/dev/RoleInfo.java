package io.quarkiverse.clerk.runtime.dev;

import java.util.List;

import io.quarkiverse.clerk.api.model.Permission;
import io.quarkiverse.clerk.api.model.Role;

/** A role that members of organizations can have, such as {@code org:admin}. */
record RoleInfo(String key, String name, List<String> permissions) {

    static RoleInfo of(Role role) {
        return new RoleInfo(role.key(), role.name(),
                role.permissions() == null ? List.of() : role.permissions().stream().map(Permission::key).toList());
    }
}
