package io.quarkiverse.clerk.emulator.backend;

import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.PATCH;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.clerk.emulator.http.ApiRequest;
import io.quarkiverse.clerk.emulator.http.ApiRoutes;
import io.quarkiverse.clerk.emulator.http.Body;
import io.quarkiverse.clerk.emulator.http.ClerkError;
import io.quarkiverse.clerk.emulator.http.Json;
import io.quarkiverse.clerk.emulator.store.Role;
import io.quarkiverse.clerk.emulator.store.RoleSet;
import io.quarkiverse.clerk.emulator.store.Settings;
import io.quarkiverse.clerk.emulator.store.Settings.Group;
import io.quarkiverse.clerk.emulator.store.Store;

/** {@code /v1/instance/organization_settings}. The roles in it are those of the initial role set. */
final class OrganizationSettingsResource {

    private static final String PATH = "/instance/organization_settings";
    private static final String MODES = "domains_enrollment_modes";
    private static final List<String> SIMPLE = List.of("enabled", "max_allowed_memberships", "admin_delete_enabled",
            "domains_enabled", "slug_disabled", MODES);

    private final Store store;
    private final Clock clock;

    OrganizationSettingsResource(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    void register(ApiRoutes routes) {
        routes.on(GET, PATH, request -> json()).on(PATCH, PATH, this::update);
    }

    private JsonNode update(ApiRequest request) {
        Body body = request.body();
        body.texts(MODES).stream().filter(mode -> !Settings.ENROLLMENT_MODES.contains(mode)).findFirst().ifPresent(mode -> {
            throw ClerkError.invalidValue(MODES, mode + " does not match the allowed values for parameter " + MODES
                    + ". Allowed values: " + String.join(", ", Settings.ENROLLMENT_MODES));
        });
        body.number("max_allowed_memberships", 0, Integer.MAX_VALUE);
        RoleSet initial = store.roleSets().initial();
        Optional<Role> creator = role(body, "creator_role_id");
        creator.ifPresent(RoleSetForm::requireCreatorEligible);
        Optional<Role> fallback = role(body, "domains_default_role_id");
        ObjectNode changed = store.settings().of(Group.ORGANIZATIONS).deepCopy();
        SIMPLE.stream().filter(body::isSet).forEach(name -> changed.set(name, body.value(name)));
        store.settings().save(Group.ORGANIZATIONS, changed);
        store.roleSets().save(initial.withRoles(initial.roleIds(), fallback.map(Role::id).orElse(initial.defaultRoleId()),
                creator.map(Role::id).orElse(initial.creatorRoleId()), clock.instant()));
        return json();
    }

    /** A role of the initial role set. */
    private Optional<Role> role(Body body, String parameter) {
        return body.optional(parameter).map(id -> store.roles().find(id)
                .filter(role -> store.roleSets().initial().roleIds().contains(role.id()))
                .orElseThrow(() -> ClerkError.notFound("role", id).at(parameter)));
    }

    private JsonNode json() {
        ObjectNode json = Json.object().put("object", Group.ORGANIZATIONS.object());
        json.setAll(store.settings().of(Group.ORGANIZATIONS));
        RoleSet initial = store.roleSets().initial();
        json.put("creator_role", store.roles().find(initial.creatorRoleId()).map(Role::key).orElseThrow());
        json.put("domains_default_role", store.roles().find(initial.defaultRoleId()).map(Role::key).orElseThrow());
        return json.put("initial_role_set_key", initial.key());
    }
}
