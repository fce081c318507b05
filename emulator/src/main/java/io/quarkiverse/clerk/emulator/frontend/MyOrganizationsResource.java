package io.quarkiverse.clerk.emulator.frontend;

import static io.vertx.core.http.HttpMethod.DELETE;
import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.POST;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.clerk.emulator.backend.BrowserResources;
import io.quarkiverse.clerk.emulator.backend.MembershipRules;
import io.quarkiverse.clerk.emulator.frontend.Callers.Caller;
import io.quarkiverse.clerk.emulator.http.ApiRequest;
import io.quarkiverse.clerk.emulator.http.ApiRoutes;
import io.quarkiverse.clerk.emulator.http.ClerkError;
import io.quarkiverse.clerk.emulator.http.Filters;
import io.quarkiverse.clerk.emulator.http.Json;
import io.quarkiverse.clerk.emulator.http.Paging;
import io.quarkiverse.clerk.emulator.store.Membership;
import io.quarkiverse.clerk.emulator.store.OrganizationInvitation;
import io.quarkiverse.clerk.emulator.store.Store;
import io.quarkiverse.clerk.emulator.store.User;
import io.vertx.core.Future;

/** The organizations that the user is in, or could be in, below {@code /v1/me}. */
final class MyOrganizationsResource {

    private final Store store;
    private final Callers callers;
    private final Answers answers;
    private final BrowserResources resources;
    private final MembershipRules rules;
    private final Clock clock;

    MyOrganizationsResource(Store store, Callers callers, Answers answers, BrowserResources resources, Clock clock) {
        this.store = store;
        this.callers = callers;
        this.answers = answers;
        this.resources = resources;
        this.rules = new MembershipRules(store, clock);
        this.clock = clock;
    }

    void register(ApiRoutes routes) {
        routes.on(GET, "/me/organization_memberships", this::memberships)
                .onAsync(DELETE, "/me/organization_memberships/:organization_id", this::leave)
                .on(GET, "/me/organization_invitations", this::invitations)
                .onAsync(POST, "/me/organization_invitations/:invitation_id/accept", this::accept);
    }

    private JsonNode memberships(ApiRequest request) {
        return Answers.read(Paging.of(request).envelope(
                store.memberships().ofUser(callers.signedIn(request).user().id()), resources::membership));
    }

    private Future<JsonNode> leave(ApiRequest request) {
        Caller caller = callers.signedIn(request);
        String id = request.path("organization_id");
        Membership membership = store.organizations().find(id)
                .flatMap(found -> store.memberships().find(found.id(), caller.user().id()))
                .orElseThrow(() -> SessionsResource.refused(id));
        rules.requireElevatedMemberBeside(membership, Optional.empty());
        store.deleteMembership(membership);
        return answers.changed(request, caller.client(), Json.deleted("organization_membership", membership.id()));
    }

    private JsonNode invitations(ApiRequest request) {
        List<OrganizationInvitation> found = Filters.<OrganizationInvitation> of(request)
                .oneOf("status", invitation -> Stream.of(invitation.ticket().statusAt(clock.instant()).text()))
                .apply(of(callers.signedIn(request).user()));
        return Answers.read(Paging.of(request).envelope(found, resources::received));
    }

    /** The invitations to one of the user's verified e-mail addresses. */
    private List<OrganizationInvitation> of(User user) {
        return store.rows(OrganizationInvitation.TYPE).matching(invitation -> user.identifications().emailAddresses()
                .stream().anyMatch(email -> email.verified() && email.value().equalsIgnoreCase(invitation.emailAddress())));
    }

    private Future<JsonNode> accept(ApiRequest request) {
        Caller caller = callers.signedIn(request);
        String id = request.path("invitation_id");
        OrganizationInvitation invitation = of(caller.user()).stream().filter(found -> found.id().equals(id)).findFirst()
                .orElseThrow(() -> ClerkError.notFound(OrganizationInvitation.TYPE.noun(), id));
        if (!invitation.ticket().isPendingAt(clock.instant())) {
            throw ClerkError.of(400, "organization_invitation_not_pending", "organization invitation not pending",
                    "The invitation cannot be accepted because its status is "
                            + invitation.ticket().statusAt(clock.instant()).text() + ".");
        }
        OrganizationInvitation accepted = store.rows(OrganizationInvitation.TYPE)
                .save(invitation.with(invitation.ticket().accepted(), clock.instant()));
        if (store.memberships().find(invitation.organizationId(), caller.user().id()).isEmpty()) {
            store.memberships().create(invitation.organizationId(), caller.user().id(), invitation.role(),
                    invitation.metadata());
        }
        return answers.changed(request, caller.client(), resources.received(accepted));
    }
}
