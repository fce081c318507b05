package io.quarkiverse.clerk.emulator.backend;

import static io.quarkiverse.clerk.emulator.http.Json.millis;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.clerk.emulator.http.Json;
import io.quarkiverse.clerk.emulator.store.Membership;
import io.quarkiverse.clerk.emulator.store.Organization;
import io.quarkiverse.clerk.emulator.store.Role;
import io.quarkiverse.clerk.emulator.store.Store;

/** Organizations in the shape of Clerk's schema {@code Organization}. */
final class OrganizationJson {

    private final Store store;

    OrganizationJson(Store store) {
        this.store = store;
    }

    ObjectNode of(Organization organization) {
        ObjectNode json = Json.resource("organization", organization.id());
        json.put("name", organization.name());
        json.put("slug", organization.slug());
        json.put("image_url", "");
        json.put("has_image", false);
        json.put("members_count", store.memberships().ofOrganization(organization.id()).size());
        json.put("missing_member_with_elevated_permissions", store.memberships().ofOrganization(organization.id())
                .stream().map(Membership::role).noneMatch(Role.ADMIN::equals));
        json.put("pending_invitations_count", 0);
        json.put("max_allowed_memberships", organization.maxAllowedMemberships());
        json.put("admin_delete_enabled", organization.adminDeleteEnabled());
        json.set("public_metadata", organization.metadata().publicMetadata());
        json.set("private_metadata", organization.metadata().privateMetadata());
        organization.createdBy().ifPresent(user -> json.put("created_by", user));
        json.put("created_at", millis(organization.createdAt()));
        json.put("updated_at", millis(organization.updatedAt()));
        return json.putNull("role_set_key");
    }
}
