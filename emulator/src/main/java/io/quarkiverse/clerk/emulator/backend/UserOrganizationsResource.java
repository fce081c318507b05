package io.quarkiverse.clerk.emulator.backend;

import static io.vertx.core.http.HttpMethod.GET;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.clerk.emulator.http.ApiRequest;
import io.quarkiverse.clerk.emulator.http.ApiRoutes;
import io.quarkiverse.clerk.emulator.http.Paging;
import io.quarkiverse.clerk.emulator.store.OrganizationInvitation;
import io.quarkiverse.clerk.emulator.store.Store;
import io.quarkiverse.clerk.emulator.store.User;

/** The organizations that a user is in, or could be in, below {@code /v1/users/{user_id}}. */
final class UserOrganizationsResource {

    private static final String ONE = "/users/:user_id/";

    private final Store store;
    private final Finder find;
    private final MembershipJson membershipJson;
    private final OrganizationInvitationJson invitationJson;

    UserOrganizationsResource(Store store, MembershipJson membershipJson, OrganizationInvitationJson invitationJson) {
        this.store = store;
        this.find = new Finder(store);
        this.membershipJson = membershipJson;
        this.invitationJson = invitationJson;
    }

    void register(ApiRoutes routes) {
        routes.on(GET, ONE + "organization_memberships", request -> Paging.of(request)
                .envelope(store.memberships().ofUser(find.user(request).id()), membershipJson::of))
                .on(GET, ONE + "organization_invitations", this::invitations);
    }

    /** The invitations to one of the user's verified e-mail addresses. */
    private JsonNode invitations(ApiRequest request) {
        User user = find.user(request);
        List<OrganizationInvitation> found = store.rows(OrganizationInvitation.TYPE).matching(invitation -> user
                .identifications().emailAddresses().stream()
                .anyMatch(email -> email.verified() && email.value().equalsIgnoreCase(invitation.emailAddress())));
        return Paging.of(request).envelope(invitationJson.newestFirst(request, found),
                invitationJson::withOrganization);
    }
}
