package io.quarkiverse.clerk.emulator.backend;

import static io.quarkiverse.clerk.emulator.http.Json.millis;

import java.util.Optional;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.clerk.emulator.http.Json;
import io.quarkiverse.clerk.emulator.store.Permission;
import io.quarkiverse.clerk.emulator.store.Role;
import io.quarkiverse.clerk.emulator.store.Store;

/** Roles and permissions in the shapes of Clerk's schemas {@code Role} and {@code Permission}. */
final class RoleJson {

    private final Store store;

    RoleJson(Store store) {
        this.store = store;
    }

    ObjectNode of(Role role) {
        ObjectNode json = Json.resource("role", role.id());
        json.put("name", role.name());
        json.put("key", role.key());
        json.put("description", role.description());
        json.put("is_creator_eligible", role.isCreatorEligible());
        json.set("permissions", Json.array(role.permissions().stream().map(store.permissions()::byKey)
                .flatMap(Optional::stream).map(RoleJson::of).toList()));
        json.put("created_at", millis(role.createdAt()));
        return json.put("updated_at", millis(role.updatedAt()));
    }

    static ObjectNode of(Permission permission) {
        ObjectNode json = Json.resource("permission", permission.id());
        json.put("name", permission.name());
        json.put("key", permission.key());
        json.put("description", permission.description());
        json.put("type", permission.isSystem() ? "system" : "user");
        json.put("created_at", millis(permission.createdAt()));
        return json.put("updated_at", millis(permission.updatedAt()));
    }
}
