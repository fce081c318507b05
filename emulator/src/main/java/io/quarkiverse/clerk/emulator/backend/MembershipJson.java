package io.quarkiverse.clerk.emulator.backend;

import static io.quarkiverse.clerk.emulator.http.Json.millis;

import java.util.List;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.clerk.emulator.http.Json;
import io.quarkiverse.clerk.emulator.store.Membership;
import io.quarkiverse.clerk.emulator.store.Role;
import io.quarkiverse.clerk.emulator.store.Store;
import io.quarkiverse.clerk.emulator.store.User;

/** Memberships in the shape of Clerk's schema {@code OrganizationMembership}. */
final class MembershipJson {

    private final Store store;
    private final OrganizationJson organizationJson;

    MembershipJson(Store store, OrganizationJson organizationJson) {
        this.store = store;
        this.organizationJson = organizationJson;
    }

    ObjectNode of(Membership membership) {
        ObjectNode json = Json.resource("organization_membership", membership.id());
        json.put("role", membership.role());
        json.put("role_name", store.roles().byKey(membership.role()).map(Role::name).orElse(membership.role()));
        json.set("permissions", Json.texts(
                store.roles().byKey(membership.role()).map(Role::permissions).orElse(List.of())));
        json.set("public_metadata", membership.metadata().publicMetadata());
        json.set("private_metadata", membership.metadata().privateMetadata());
        store.organizations().find(membership.organizationId())
                .ifPresent(organization -> json.set("organization", organizationJson.of(organization)));
        store.users().find(membership.userId())
                .ifPresent(user -> json.set("public_user_data", publicUserData(user)));
        json.put("created_at", millis(membership.createdAt()));
        return json.put("updated_at", millis(membership.updatedAt()));
    }

    ObjectNode publicUserData(User user) {
        ObjectNode json = Json.object().put("user_id", user.id());
        json.put("first_name", user.profile().firstName());
        json.put("last_name", user.profile().lastName());
        json.put("profile_image_url", store.urls().picture(user.profile()));
        json.put("image_url", store.urls().picture(user.profile()));
        json.put("has_image", user.profile().imageId() != null);
        json.put("identifier", user.identifier().orElse(null));
        json.put("username", user.profile().username());
        json.put("banned", user.settings().banned());
        return json.put("deprovisioned", false);
    }
}
