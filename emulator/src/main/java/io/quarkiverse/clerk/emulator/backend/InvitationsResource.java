package io.quarkiverse.clerk.emulator.backend;

import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.POST;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.clerk.emulator.http.ApiRequest;
import io.quarkiverse.clerk.emulator.http.ApiRoutes;
import io.quarkiverse.clerk.emulator.http.Filters;
import io.quarkiverse.clerk.emulator.http.Json;
import io.quarkiverse.clerk.emulator.http.Ordering;
import io.quarkiverse.clerk.emulator.http.Paging;
import io.quarkiverse.clerk.emulator.store.Invitation;
import io.quarkiverse.clerk.emulator.store.Rows;
import io.quarkiverse.clerk.emulator.store.Store;
import io.quarkiverse.clerk.emulator.store.Ticket;

/** {@code /v1/invitations}. */
final class InvitationsResource {

    private static final Ordering<Invitation> ORDERING = new Ordering<>(Map.of(
            "created_at", Ordering.by(Invitation::createdAt),
            "email_address", Ordering.by(Invitation::emailAddress),
            "expires_at", Ordering.by(invitation -> invitation.ticket().expiresAt().orElse(null))));

    private final Store store;
    private final Rows<Invitation> invitations;
    private final InvitationForm form;
    private final InvitationJson json;
    private final Clock clock;

    InvitationsResource(Store store, InvitationForm form, InvitationJson json, Clock clock) {
        this.store = store;
        this.invitations = store.rows(Invitation.TYPE);
        this.form = form;
        this.json = json;
        this.clock = clock;
    }

    void register(ApiRoutes routes) {
        routes.on(GET, "/invitations", this::list)
                .on(POST, "/invitations/bulk", request -> Json.array(form.create(request.bodies()).stream()
                        .map(json::of).toList()));
        new Crud<>(routes, "/invitations", store, Invitation.TYPE, json::of)
                .create(body -> form.create(List.of(body)).get(0))
                .action("revoke", (invitation, body) -> form.revoke(invitation))
                .delete();
    }

    private JsonNode list(ApiRequest request) {
        List<Invitation> found = Filters.<Invitation> of(request)
                // Clerk's list is one of invitations that are not revoked, unless these are asked for.
                .and(invitation -> request.query("status").isPresent()
                        || invitation.ticket().status() != Ticket.Status.REVOKED)
                .oneOf("status", invitation -> Stream.of(invitation.ticket().statusAt(clock.instant()).text()))
                .contains("query", invitation -> Stream.of(invitation.id(), invitation.emailAddress()))
                .apply(invitations.all());
        return Paging.switched(request, ORDERING.apply(request, found), json::of);
    }
}
