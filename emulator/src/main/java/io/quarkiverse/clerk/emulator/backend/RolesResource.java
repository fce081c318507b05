package io.quarkiverse.clerk.emulator.backend;

import static io.vertx.core.http.HttpMethod.DELETE;
import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.PATCH;
import static io.vertx.core.http.HttpMethod.POST;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
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
import io.quarkiverse.clerk.emulator.store.OrganizationInvitation;
import io.quarkiverse.clerk.emulator.store.Permission;
import io.quarkiverse.clerk.emulator.store.Role;
import io.quarkiverse.clerk.emulator.store.RoleSet;
import io.quarkiverse.clerk.emulator.store.Settings;
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
        List<Role> found = Filters.<Role> of(request)
                .query(Role::id, role -> Stream.of(role.key(), role.name()))
                .apply(store.roles().all());
        return Paging.of(request).envelope(ORDERING.apply(request, found), json::of);
    }

    private JsonNode create(ApiRequest request) {
        Body body = request.body();
        String name = body.required("name");
        String key = key(body.required("key"));
        List<String> permissions = permissions(body);
        int limit = store.settings().get(Settings.Group.ORGANIZATIONS, "max_allowed_roles").asInt();
        if (store.roles().all().size() >= limit) {
            throw ClerkError.of(403, "organization_instance_roles_quota_exceeded",
                    "organization roles for instance quota exceeded",
                    "You have reached your limit of " + limit + " organization roles per instance.");
        }
        Role role = store.roles().create(key, name, body.text("description", null), permissions);
        if (body.flag("include_in_initial_role_set", true)) {
            store.roleSets().save(store.roleSets().initial().withRole(role.id(), clock.instant()));
        }
        return json.of(role);
    }

    private JsonNode update(ApiRequest request) {
        Role role = find.role(request);
        Body body = request.body();
        String key = body.isSet("key") && !body.required("key").equals(role.key()) ? key(body.required("key"))
                : role.key();
        Role updated = new Role(role.id(), key, body.isSet("name") ? body.required("name") : role.name(),
                body.text("description", role.description()),
                body.isSet("permissions") ? permissions(body) : role.permissions(), role.createdAt(), clock.instant());
        store.renameRole(role, requireEligible(updated));
        return json.of(updated);
    }

    private JsonNode delete(ApiRequest request) {
        Role role = find.role(request);
        refuseIf(isInSet(RoleSet::creatorRoleId, role), "organization_role_default_creator_role",
                "The organization role cannot be deleted as it is currently used as the creator role.");
        refuseIf(isInSet(RoleSet::defaultRoleId, role), "organization_role_domain_default_role",
                "The organization role cannot be deleted as it is currently used as the default role.");
        refuseIf(store.memberships().all().stream().anyMatch(membership -> membership.role().equals(role.key())),
                "organization_role_assigned_members",
                "The organization role is currently assigned to one or more organization members.");
        refuseIf(store.rows(OrganizationInvitation.TYPE).first(invitation -> invitation.role().equals(role.key())
                && invitation.ticket().isPendingAt(clock.instant())).isPresent(), "organization_role_exists_in_invitations",
                "The organization role exists in one or more pending organization invitations."
                        + " Please revoke these invitations to proceed.");
        store.deleteRole(role);
        return Json.deleted("role", role.id());
    }

    private static void refuseIf(boolean used, String code, String longMessage) {
        if (used) {
            throw ClerkError.of(422, code, "role is used", longMessage);
        }
    }

    private boolean isInSet(Function<RoleSet, String> use, Role role) {
        return store.roleSets().all().stream().map(use).anyMatch(role.id()::equals);
    }

    /** @throws ClerkError when creators have this role and it lacks what they need */
    private Role requireEligible(Role role) {
        if (isInSet(RoleSet::creatorRoleId, role)) {
            RoleSetForm.requireCreatorEligible(role);
        }
        return role;
    }

    private JsonNode assign(ApiRequest request) {
        Role role = find.role(request);
        Permission permission = find.permission(request);
        if (role.permissions().contains(permission.key())) {
            throw ClerkError.of(409, "organization_role_permission_association_exists",
                    "permission already assigned to role",
                    "This organization permission is already associated to this organization role.");
        }
        return json.of(store.roles().save(role.withPermission(permission.key(), clock.instant())));
    }

    private JsonNode withdraw(ApiRequest request) {
        Role role = find.role(request);
        Permission permission = find.permission(request);
        if (!role.permissions().contains(permission.key())) {
            throw ClerkError.notFound("permission of the role", permission.id());
        }
        return json.of(store.roles().save(requireEligible(role.withoutPermission(permission.key(), clock.instant()))));
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
