package io.quarkiverse.clerk.emulator.backend;

import static io.vertx.core.http.HttpMethod.DELETE;
import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.PATCH;
import static io.vertx.core.http.HttpMethod.POST;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.clerk.emulator.http.ApiRequest;
import io.quarkiverse.clerk.emulator.http.ApiRoutes;
import io.quarkiverse.clerk.emulator.http.Body;
import io.quarkiverse.clerk.emulator.http.ClerkError;
import io.quarkiverse.clerk.emulator.http.Json;
import io.quarkiverse.clerk.emulator.http.Ordering;
import io.quarkiverse.clerk.emulator.http.Paging;
import io.quarkiverse.clerk.emulator.store.Permission;
import io.quarkiverse.clerk.emulator.store.Role;
import io.quarkiverse.clerk.emulator.store.Store;

/** {@code /v1/organization_roles}. */
final class RolesResource {

    private static final String ONE = "/organization_roles/:organization_role_id";
    private static final Pattern KEY = Pattern.compile("org:[a-z0-9_]+");
    private static final Ordering<Role> ORDERING = new Ordering<>(Map.of(
            "created_at", Ordering.by(Role::createdAt),
            "name", Ordering.by(Role::name),
            "key", Ordering.by(Role::key)));

    private final Store store;
    private final Finder find;
    private final RoleJson json;
    private final Clock clock;

    RolesResource(Store store, RoleJson json, Clock clock) {
        this.store = store;
        this.find = new Finder(store);
        this.json = json;
        this.clock = clock;
    }

    void register(ApiRoutes routes) {
        routes.on(GET, "/organization_roles", this::list)
                .on(POST, "/organization_roles", this::create)
                .on(GET, ONE, request -> json.of(find.role(request)))
                .on(PATCH, ONE, this::update)
                .on(DELETE, ONE, this::delete)
                .on(POST, ONE + "/permissions/:permission_id", this::assign)
                .on(DELETE, ONE + "/permissions/:permission_id", this::withdraw);
    }

    private JsonNode list(ApiRequest request) {
        Optional<String> text = request.query("query").map(query -> query.toLowerCase(Locale.ROOT));
        List<Role> found = store.roles().all().stream()
                .filter(role -> text.map(part -> role.key().contains(part)
                        || role.name().toLowerCase(Locale.ROOT).contains(part)).orElse(true))
                .toList();
        return Paging.of(request).envelope(ORDERING.apply(request, found), json::of);
    }

    private JsonNode create(ApiRequest request) {
        Body body = request.body();
        String name = body.required("name");
        String key = key(body.required("key"));
        return json.of(store.roles().create(key, name, body.text("description", null), permissions(body)));
    }

    private JsonNode update(ApiRequest request) {
        Role role = find.role(request);
        Body body = request.body();
        String key = body.isSet("key") && !body.required("key").equals(role.key()) ? key(body.required("key"))
                : role.key();
        Role updated = new Role(role.id(), key, body.isSet("name") ? body.required("name") : role.name(),
                body.text("description", role.description()),
                body.isSet("permissions") ? permissions(body) : role.permissions(), role.createdAt(), clock.instant());
        store.renameRole(role, updated);
        return json.of(updated);
    }

    private JsonNode delete(ApiRequest request) {
        Role role = find.role(request);
        boolean needed = role.key().equals(Role.ADMIN)
                || store.memberships().all().stream().anyMatch(membership -> membership.role().equals(role.key()));
        if (needed) {
            throw ClerkError.refused("organization_role_used", "organization_role_id",
                    "The role is the one of creators, or members have it.");
        }
        store.roles().remove(role.id());
        return Json.deleted("role", role.id());
    }

    private JsonNode assign(ApiRequest request) {
        Role role = find.role(request);
        Permission permission = find.permission(request);
        if (role.permissions().contains(permission.key())) {
            throw ClerkError.of(409, "organization_role_permission_exists", "already assigned",
                    "The role has the permission already.");
        }
        return json.of(store.roles().save(role.withPermission(permission.key(), clock.instant())));
    }

    private JsonNode withdraw(ApiRequest request) {
        Role role = find.role(request);
        Permission permission = find.permission(request);
        if (!role.permissions().contains(permission.key())) {
            throw ClerkError.notFound("permission of the role", permission.id());
        }
        return json.of(store.roles().save(role.withoutPermission(permission.key(), clock.instant())));
    }

    private String key(String key) {
        if (!KEY.matcher(key).matches()) {
            throw ClerkError.invalidFormat("key", "key must be org: and lower-case letters, digits or underscores.");
        }
        if (store.roles().byKey(key).isPresent()) {
            throw ClerkError.exists("key");
        }
        return key;
    }

    /** Permissions are named by id or by key. */
    private List<String> permissions(Body body) {
        return body.texts("permissions").stream().map(name -> store.permissions().find(name)
                .or(() -> store.permissions().byKey(name)).map(Permission::key)
                .orElseThrow(() -> ClerkError.notFound("permission", name))).distinct().toList();
    }
}
