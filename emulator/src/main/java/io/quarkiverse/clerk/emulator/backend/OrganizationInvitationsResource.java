package io.quarkiverse.clerk.emulator.backend;

import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.POST;

import java.time.Clock;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.clerk.emulator.http.ApiRequest;
import io.quarkiverse.clerk.emulator.http.ApiRoutes;
import io.quarkiverse.clerk.emulator.http.ClerkError;
import io.quarkiverse.clerk.emulator.http.Paging;
import io.quarkiverse.clerk.emulator.store.Organization;
import io.quarkiverse.clerk.emulator.store.OrganizationInvitation;
import io.quarkiverse.clerk.emulator.store.Rows;
import io.quarkiverse.clerk.emulator.store.Store;

/** {@code /v1/organizations/{organization_id}/invitations} and {@code /v1/organization_invitations}. */
final class OrganizationInvitationsResource {

    private static final String COLLECTION = "/organizations/:organization_id/invitations";

    private final Rows<OrganizationInvitation> invitations;
    private final Finder find;
    private final OrganizationInvitationForm form;
    private final OrganizationInvitationJson json;
    private final Clock clock;

    OrganizationInvitationsResource(Store store, OrganizationInvitationJson json, MembershipRules rules, Clock clock) {
        this.invitations = store.rows(OrganizationInvitation.TYPE);
        this.find = new Finder(store);
        this.form = new OrganizationInvitationForm(store, rules, clock);
        this.json = json;
        this.clock = clock;
    }

    void register(ApiRoutes routes) {
        routes.on(GET, COLLECTION, request -> page(request, of(find.organization(request))))
                .on(POST, COLLECTION, request -> json.of(form.create(find.organization(request), List.of(request.body()))
                        .get(0)))
                .on(POST, COLLECTION + "/bulk", request -> Paging.ALL
                        .envelope(form.create(find.organization(request), request.bodies()), json::of))
                .on(GET, COLLECTION + "/pending", request -> page(request, of(find.organization(request)).stream()
                        .filter(invitation -> invitation.ticket().isPendingAt(clock.instant())).toList()))
                .on(GET, COLLECTION + "/:invitation_id", request -> json.of(one(request)))
                .on(POST, COLLECTION + "/:invitation_id/revoke", request -> json
                        .of(form.revoke(find.organization(request), one(request), request.body())))
                .on(GET, "/organization_invitations", request -> Paging.of(request)
                        .envelope(json.newestFirst(request, invitations.all()), json::withOrganization));
    }

    private JsonNode page(ApiRequest request, List<OrganizationInvitation> found) {
        return Paging.of(request).envelope(json.newestFirst(request, found), json::of);
    }

    private List<OrganizationInvitation> of(Organization organization) {
        return invitations.matching(invitation -> invitation.organizationId().equals(organization.id()));
    }

    private OrganizationInvitation one(ApiRequest request) {
        String id = request.path("invitation_id");
        return of(find.organization(request)).stream().filter(invitation -> invitation.id().equals(id)).findFirst()
                .orElseThrow(() -> ClerkError.notFound(OrganizationInvitation.TYPE.noun(), id));
    }
}
