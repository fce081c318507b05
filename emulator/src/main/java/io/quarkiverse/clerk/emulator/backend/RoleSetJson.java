package io.quarkiverse.clerk.emulator.backend;

import static io.quarkiverse.clerk.emulator.http.Json.millis;

import java.util.Optional;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.clerk.emulator.http.Json;
import io.quarkiverse.clerk.emulator.store.Role;
import io.quarkiverse.clerk.emulator.store.RoleSet;
import io.quarkiverse.clerk.emulator.store.Store;

/** Role sets in the shape of Clerk's schema {@code RoleSet}. */
final class RoleSetJson {

    private final Store store;

    RoleSetJson(Store store) {
        this.store = store;
    }

    ObjectNode of(RoleSet set) {
        ObjectNode json = Json.resource("role_set", set.id()).put("name", set.name()).put("key", set.key());
        json.put("description", set.description());
        json.set("roles", Json.array(set.roleIds().stream().map(store.roles()::find).flatMap(Optional::stream)
                .map(role -> item(set, role)).toList()));
        json.set("default_role", store.roles().find(set.defaultRoleId()).map(role -> item(set, role)).orElse(null));
        json.set("creator_role", store.roles().find(set.creatorRoleId()).map(role -> item(set, role)).orElse(null));
        json.put("type", set.initial() ? "initial" : "custom");
        // Organizations change over at once, so that nobody ever sees a migration going on.
        json.putNull("role_set_migration");
        json.put("created_at", millis(set.createdAt()));
        return json.put("updated_at", millis(set.updatedAt()));
    }

    private ObjectNode item(RoleSet set, Role role) {
        long members = store.organizations().all().stream().filter(one -> store.roleSets().of(one).id().equals(set.id()))
                .flatMap(one -> store.memberships().ofOrganization(one.id()).stream())
                .filter(membership -> membership.role().equals(role.key())).count();
        ObjectNode json = Json.resource("role_set_item", role.id()).put("name", role.name()).put("key", role.key());
        json.put("description", role.description());
        json.put("members_count", members);
        json.put("has_members", members > 0);
        json.put("created_at", millis(role.createdAt()));
        return json.put("updated_at", millis(role.updatedAt()));
    }
}
