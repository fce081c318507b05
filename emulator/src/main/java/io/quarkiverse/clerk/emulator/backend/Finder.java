package io.quarkiverse.clerk.emulator.backend;

import io.quarkiverse.clerk.emulator.http.ApiRequest;
import io.quarkiverse.clerk.emulator.http.ClerkError;
import io.quarkiverse.clerk.emulator.store.Client;
import io.quarkiverse.clerk.emulator.store.JwtTemplate;
import io.quarkiverse.clerk.emulator.store.Membership;
import io.quarkiverse.clerk.emulator.store.Organization;
import io.quarkiverse.clerk.emulator.store.Permission;
import io.quarkiverse.clerk.emulator.store.Role;
import io.quarkiverse.clerk.emulator.store.RoleSet;
import io.quarkiverse.clerk.emulator.store.Row;
import io.quarkiverse.clerk.emulator.store.RowType;
import io.quarkiverse.clerk.emulator.store.Session;
import io.quarkiverse.clerk.emulator.store.Settings;
import io.quarkiverse.clerk.emulator.store.Store;
import io.quarkiverse.clerk.emulator.store.User;

/** Finds what a path names, and answers {@code resource_not_found} for what is not there. */
final class Finder {

    private final Store store;

    Finder(Store store) {
        this.store = store;
    }

    User user(ApiRequest request) {
        return user(request.path("user_id"));
    }

    User user(String id) {
        return store.users().find(id).orElseThrow(() -> ClerkError.notFound("user", id));
    }

    Session session(ApiRequest request) {
        String id = request.path("session_id");
        return store.sessions().find(id).orElseThrow(() -> ClerkError.notFound("session", id));
    }

    Client client(String id) {
        return store.clients().find(id).orElseThrow(() -> ClerkError.notFound("client", id));
    }

    Organization organization(ApiRequest request) {
        requireOrganizations();
        String id = request.path("organization_id");
        return store.organizations().find(id).orElseThrow(() -> ClerkError.notFound("organization", id));
    }

    /** @throws ClerkError when the instance has no organizations at all */
    void requireOrganizations() {
        if (!store.settings().get(Settings.Group.ORGANIZATIONS, "enabled").asBoolean()) {
            throw ClerkError.of(403, "organization_not_enabled_in_instance", "access denied",
                    "The organizations feature is not enabled for this instance.");
        }
    }

    Membership membership(Organization organization, String userId) {
        return store.memberships().find(organization.id(), userId)
                .orElseThrow(() -> ClerkError.notFound("organization membership", userId));
    }

    Role role(ApiRequest request) {
        String id = request.path("organization_role_id");
        return store.roles().find(id).orElseThrow(() -> ClerkError.notFound("role", id));
    }

    Permission permission(ApiRequest request) {
        String id = request.path("permission_id");
        return store.permissions().find(id).orElseThrow(() -> ClerkError.notFound("permission", id));
    }

    /** The resource that a segment of the path names. */
    <T extends Row> T row(RowType<T> type, ApiRequest request, String segment) {
        return row(type, request.path(segment));
    }

    <T extends Row> T row(RowType<T> type, String id) {
        return store.rows(type).find(id).orElseThrow(() -> ClerkError.notFound(type.noun(), id));
    }

    RoleSet roleSet(String idOrKey) {
        return store.roleSets().find(idOrKey).orElseThrow(() -> ClerkError.notFound("role set", idOrKey));
    }

    /** The role that the parameter of a body names by its key. */
    Role role(String key, String parameter) {
        return store.roles().byKey(key).orElseThrow(() -> ClerkError.notFound("role", key).at(parameter));
    }

    /** The role that a body names by its key, which members of the organization must be able to have. */
    Role role(Organization organization, String key) {
        return store.roleSets().role(organization, key).orElseThrow(() -> ClerkError.notFound("role", key).at("role"));
    }

    JwtTemplate jwtTemplate(ApiRequest request) {
        String id = request.path("template_id");
        return store.jwtTemplates().find(id).orElseThrow(() -> ClerkError.notFound("JWT template", id));
    }
}
