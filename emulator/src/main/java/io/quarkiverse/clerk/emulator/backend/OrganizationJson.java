package io.quarkiverse.clerk.emulator.backend;

import static io.quarkiverse.clerk.emulator.http.Json.millis;

import java.time.Clock;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.clerk.emulator.http.Json;
import io.quarkiverse.clerk.emulator.store.Membership;
import io.quarkiverse.clerk.emulator.store.Organization;
import io.quarkiverse.clerk.emulator.store.OrganizationInvitation;
import io.quarkiverse.clerk.emulator.store.Role;
import io.quarkiverse.clerk.emulator.store.Store;

/** Organizations in the shape of Clerk's schema {@code Organization}. */
final class OrganizationJson {

    private final Store store;
    private final Clock clock;

    OrganizationJson(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    ObjectNode of(Organization organization) {
        ObjectNode json = Json.resource("organization", organization.id());
        json.put("name", organization.name());
        json.put("slug", organization.slug());
        json.put("image_url", store.urls().image(organization.imageId().orElse(null)));
        json.put("has_image", organization.imageId().isPresent());
        json.put("members_count", store.memberships().ofOrganization(organization.id()).size());
        json.put("missing_member_with_elevated_permissions", store.memberships().ofOrganization(organization.id())
                .stream().map(Membership::role).map(store.roles()::byKey).flatMap(Optional::stream)
                .noneMatch(Role::isElevated));
        json.put("pending_invitations_count", store.rows(OrganizationInvitation.TYPE)
                .matching(invitation -> invitation.organizationId().equals(organization.id())
                        && invitation.ticket().isPendingAt(clock.instant()))
                .size());
        json.put("max_allowed_memberships", organization.maxAllowedMemberships());
        json.put("admin_delete_enabled", organization.adminDeleteEnabled());
        json.set("public_metadata", organization.metadata().publicMetadata());
        json.set("private_metadata", organization.metadata().privateMetadata());
        organization.createdBy().ifPresent(user -> json.put("created_by", user));
        json.put("created_at", millis(organization.createdAt()));
        json.put("updated_at", millis(organization.updatedAt()));
        return json.put("role_set_key", store.roleSets().of(organization).key());
    }

    /** In the shape of {@code OrganizationInvitationPublicOrganizationData}. */
    ObjectNode publicData(Organization organization) {
        ObjectNode json = Json.object().put("id", organization.id()).put("name", organization.name());
        json.put("slug", organization.slug());
        json.put("image_url", store.urls().image(organization.imageId().orElse(null)));
        return json.put("has_image", organization.imageId().isPresent());
    }
}
