package io.quarkiverse.clerk.emulator.backend;

import io.quarkiverse.clerk.emulator.http.ApiRequest;
import io.quarkiverse.clerk.emulator.http.ClerkError;
import io.quarkiverse.clerk.emulator.store.Client;
import io.quarkiverse.clerk.emulator.store.JwtTemplate;
import io.quarkiverse.clerk.emulator.store.Membership;
import io.quarkiverse.clerk.emulator.store.Organization;
import io.quarkiverse.clerk.emulator.store.Permission;
import io.quarkiverse.clerk.emulator.store.Role;
import io.quarkiverse.clerk.emulator.store.Session;
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
        String id = request.path("organization_id");
        return store.organizations().find(id).orElseThrow(() -> ClerkError.notFound("organization", id));
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

    JwtTemplate jwtTemplate(ApiRequest request) {
        String id = request.path("template_id");
        return store.jwtTemplates().find(id).orElseThrow(() -> ClerkError.notFound("JWT template", id));
    }
}
