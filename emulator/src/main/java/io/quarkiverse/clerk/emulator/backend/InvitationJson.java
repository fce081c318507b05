package io.quarkiverse.clerk.emulator.backend;

import static io.quarkiverse.clerk.emulator.http.Json.millis;

import java.time.Clock;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.clerk.emulator.http.Json;
import io.quarkiverse.clerk.emulator.store.Invitation;
import io.quarkiverse.clerk.emulator.store.Store;
import io.quarkiverse.clerk.emulator.store.Ticket;

/** Invitations to the application in the shape of Clerk's schema {@code Invitation}. */
final class InvitationJson {

    private final Store store;
    private final Clock clock;

    InvitationJson(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    ObjectNode of(Invitation invitation) {
        Ticket.Status status = invitation.ticket().statusAt(clock.instant());
        ObjectNode json = Json.resource("invitation", invitation.id()).put("email_address", invitation.emailAddress());
        json.set("public_metadata", invitation.publicMetadata());
        json.put("revoked", status == Ticket.Status.REVOKED);
        json.put("status", status.text());
        json.put("url", store.urls().ticket(invitation.ticket()));
        json.put("expires_at", millis(invitation.ticket().expiresAt().orElse(null)));
        json.put("created_at", millis(invitation.createdAt()));
        return json.put("updated_at", millis(invitation.updatedAt()));
    }
}
