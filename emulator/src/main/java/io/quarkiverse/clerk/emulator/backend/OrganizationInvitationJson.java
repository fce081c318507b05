package io.quarkiverse.clerk.emulator.backend;

import static io.quarkiverse.clerk.emulator.http.Json.millis;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.clerk.emulator.http.ApiRequest;
import io.quarkiverse.clerk.emulator.http.Filters;
import io.quarkiverse.clerk.emulator.http.Json;
import io.quarkiverse.clerk.emulator.http.Ordering;
import io.quarkiverse.clerk.emulator.store.OrganizationInvitation;
import io.quarkiverse.clerk.emulator.store.Role;
import io.quarkiverse.clerk.emulator.store.Store;
import io.quarkiverse.clerk.emulator.store.User;

/** Invitations to organizations in the shape of Clerk's schema {@code OrganizationInvitation}, and their lists. */
final class OrganizationInvitationJson {

    private static final Ordering<OrganizationInvitation> ORDERING = new Ordering<>(Map.of(
            "created_at", Ordering.by(OrganizationInvitation::createdAt),
            "email_address", Ordering.by(OrganizationInvitation::emailAddress)));

    private final Store store;
    private final OrganizationJson organizationJson;
    private final Clock clock;

    OrganizationInvitationJson(Store store, OrganizationJson organizationJson, Clock clock) {
        this.store = store;
        this.organizationJson = organizationJson;
        this.clock = clock;
    }

    /** Those that the filters of every such list leave, the newest first unless the request says otherwise. */
    List<OrganizationInvitation> newestFirst(ApiRequest request, List<OrganizationInvitation> oldestFirst) {
        return ORDERING.apply(request, Filters.<OrganizationInvitation> of(request)
                .oneOf("status", invitation -> Stream.of(status(invitation)))
                .oneOf("email_address", invitation -> Stream.of(invitation.emailAddress()))
                .contains("query", invitation -> Stream.of(invitation.id(), invitation.emailAddress()))
                .apply(oldestFirst));
    }

    ObjectNode of(OrganizationInvitation invitation) {
        ObjectNode json = Json.resource("organization_invitation", invitation.id());
        json.put("email_address", invitation.emailAddress());
        json.put("role", invitation.role());
        json.put("role_name", store.roles().byKey(invitation.role()).map(Role::name).orElse(invitation.role()));
        json.put("organization_id", invitation.organizationId());
        json.put("inviter_id", invitation.inviterId().orElse(null));
        json.set("public_inviter_data",
                invitation.inviterId().flatMap(store.users()::find).map(this::inviter).orElse(null));
        json.put("status", status(invitation));
        json.set("public_metadata", invitation.metadata().publicMetadata());
        json.set("private_metadata", invitation.metadata().privateMetadata());
        json.put("url", store.urls().ticket(invitation.ticket()));
        json.put("expires_at", millis(invitation.ticket().expiresAt().orElse(null)));
        json.put("created_at", millis(invitation.createdAt()));
        return json.put("updated_at", millis(invitation.updatedAt()));
    }

    /** In the shape of {@code OrganizationInvitationWithPublicOrganizationData}. */
    ObjectNode withOrganization(OrganizationInvitation invitation) {
        ObjectNode json = of(invitation);
        store.organizations().find(invitation.organizationId())
                .ifPresent(found -> json.set("public_organization_data", organizationJson.publicData(found)));
        return json;
    }

    private String status(OrganizationInvitation invitation) {
        return invitation.ticket().statusAt(clock.instant()).text();
    }

    private ObjectNode inviter(User user) {
        ObjectNode json = Json.object().put("user_id", user.id());
        json.put("first_name", user.profile().firstName());
        json.put("last_name", user.profile().lastName());
        json.put("image_url", store.urls().picture(user.profile()));
        json.put("has_image", user.profile().imageId() != null);
        return json.put("identifier", user.identifier().orElse(""));
    }
}
