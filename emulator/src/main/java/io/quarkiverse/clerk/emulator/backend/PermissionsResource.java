package io.quarkiverse.clerk.emulator.backend;

import static io.vertx.core.http.HttpMethod.DELETE;
import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.PATCH;
import static io.vertx.core.http.HttpMethod.POST;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.clerk.emulator.http.ApiRequest;
import io.quarkiverse.clerk.emulator.http.ApiRoutes;
import io.quarkiverse.clerk.emulator.http.Body;
import io.quarkiverse.clerk.emulator.http.ClerkError;
import io.quarkiverse.clerk.emulator.http.Filters;
import io.quarkiverse.clerk.emulator.http.Json;
import io.quarkiverse.clerk.emulator.http.Ordering;
import io.quarkiverse.clerk.emulator.http.Paging;
import io.quarkiverse.clerk.emulator.store.Permission;
import io.quarkiverse.clerk.emulator.store.Store;

/** {@code /v1/organization_permissions}. Clerk's own permissions can be read but not changed. */
final class PermissionsResource {

    private static final String ONE = "/organization_permissions/:permission_id";
    private static final Pattern KEY = Pattern.compile("org:(?!sys_)[a-z0-9_]+:[a-z0-9_]+");
    private static final Ordering<Permission> ORDERING = new Ordering<>(Map.of(
            "created_at", Ordering.by(Permission::createdAt),
            "name", Ordering.by(Permission::name),
            "key", Ordering.by(Permission::key)));

    private final Store store;
    private final Finder find;
    private final Clock clock;

    PermissionsResource(Store store, Clock clock) {
        this.store = store;
        this.find = new Finder(store);
        this.clock = clock;
    }

    void register(ApiRoutes routes) {
        routes.on(GET, "/organization_permissions", this::list)
                .on(POST, "/organization_permissions", this::create)
                .on(GET, ONE, request -> RoleJson.of(find.permission(request)))
                .on(PATCH, ONE, this::update)
                .on(DELETE, ONE, this::delete);
    }

    private JsonNode list(ApiRequest request) {
        List<Permission> found = Filters.<Permission> of(request)
                .query(Permission::id, permission -> Stream.of(permission.key(), permission.name()))
                .apply(store.permissions().all());
        return Paging.of(request).envelope(ORDERING.apply(request, found), RoleJson::of);
    }

    private JsonNode create(ApiRequest request) {
        Body body = request.body();
        String name = body.required("name");
        String key = key(body.required("key"));
        return RoleJson.of(store.permissions().create(key, name, body.optional("description").orElse("")));
    }

    private JsonNode update(ApiRequest request) {
        Permission permission = changeable(request);
        Body body = request.body();
        String key = body.isSet("key") && !body.required("key").equals(permission.key()) ? key(body.required("key"))
                : permission.key();
        Permission updated = new Permission(permission.id(), key,
                body.isSet("name") ? body.required("name") : permission.name(),
                body.optional("description").orElse(permission.description()), permission.createdAt(), clock.instant());
        store.renamePermission(permission, updated);
        return RoleJson.of(updated);
    }

    private JsonNode delete(ApiRequest request) {
        Permission permission = changeable(request);
        store.deletePermission(permission);
        return Json.deleted("permission", permission.id());
    }

    private Permission changeable(ApiRequest request) {
        Permission permission = find.permission(request);
        if (permission.isSystem()) {
            throw ClerkError.of(403, "organization_system_permission_not_modifiable",
                    "organization system permission cannot be modified",
                    "Permissions of Clerk itself cannot be changed.");
        }
        return permission;
    }

    private String key(String key) {
        if (!KEY.matcher(key).matches()) {
            throw ClerkError.invalidFormat("key", "key must be org:<feature>:<permission>, and not start with org:sys_.");
        }
        if (store.permissions().byKey(key).isPresent()) {
            throw ClerkError.exists("key");
        }
        return key;
    }
}
