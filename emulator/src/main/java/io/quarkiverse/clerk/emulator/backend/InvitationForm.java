package io.quarkiverse.clerk.emulator.backend;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.clerk.emulator.backend.UserIdentifiers.Kind;
import io.quarkiverse.clerk.emulator.http.Body;
import io.quarkiverse.clerk.emulator.http.ClerkError;
import io.quarkiverse.clerk.emulator.http.Json;
import io.quarkiverse.clerk.emulator.store.Invitation;
import io.quarkiverse.clerk.emulator.store.Message;
import io.quarkiverse.clerk.emulator.store.Rows;
import io.quarkiverse.clerk.emulator.store.Store;
import io.quarkiverse.clerk.emulator.store.Ticket;

/** Invites people to the application. */
final class InvitationForm {

    static final String TEMPLATE = "invitation";
    private static final String IGNORE_EXISTING = "ignore_existing";

    private final Store store;
    private final Rows<Invitation> invitations;
    private final Clock clock;

    InvitationForm(Store store, Clock clock) {
        this.store = store;
        this.invitations = store.rows(Invitation.TYPE);
        this.clock = clock;
    }

    /** All or none. */
    List<Invitation> create(List<Body> bodies) {
        Set<String> addresses = new HashSet<>();
        List<Invitation> created = new ArrayList<>();
        for (Body body : bodies) {
            String address = body.required(Kind.EMAIL_ADDRESS.text());
            boolean ignoreExisting = body.flag(IGNORE_EXISTING, false);
            check(address, ignoreExisting);
            if (!addresses.add(address.toLowerCase(Locale.ROOT)) && !ignoreExisting) {
                throw duplicate(address);
            }
            created.add(made(address, body.object("public_metadata"), body.optional("redirect_url"),
                    OrganizationInvitationForm.expiry(body, clock.instant())));
        }
        created.forEach(invitations::save);
        for (int i = 0; i < created.size(); i++) {
            if (bodies.get(i).flag("notify", true)) {
                send(bodies.get(i).optional("template_slug").orElse(TEMPLATE), created.get(i));
            }
        }
        return created;
    }

    /**
     * An invitation of somebody who is not invited by a body but from a list.
     *
     * @param template the slug of the e-mail's template
     */
    Invitation create(String template, String address, boolean ignoreExisting) {
        check(address, ignoreExisting);
        Invitation invitation = invitations.save(made(address, Json.object(), Optional.empty(),
                clock.instant().plus(Duration.ofDays(OrganizationInvitationForm.DEFAULT_DAYS))));
        send(template, invitation);
        return invitation;
    }

    private void send(String template, Invitation invitation) {
        store.outbox().link(template, Message.Recipient.of(invitation.emailAddress()),
                store.urls().ticket(invitation.ticket()));
    }

    private void check(String address, boolean ignoreExisting) {
        Kind.EMAIL_ADDRESS.check(address);
        if (ignoreExisting) {
            return;
        }
        if (store.users().byEmailAddress(address).isPresent()) {
            throw ClerkError.exists(Kind.EMAIL_ADDRESS.text());
        }
        if (invitations.first(other -> other.emailAddress().equalsIgnoreCase(address)
                && other.ticket().isPendingAt(clock.instant())).isPresent()) {
            throw duplicate(address);
        }
    }

    private Invitation made(String address, ObjectNode metadata, Optional<String> redirectUrl, Instant expiry) {
        Instant now = clock.instant();
        return new Invitation(invitations.nextId(), address, metadata, redirectUrl, store.ticket(Optional.of(expiry)), now,
                now);
    }

    private static ClerkError duplicate(String address) {
        return ClerkError.of(400, "duplicate_record", "duplicate invitation",
                "There are already pending invitations for the following email addresses: " + address)
                .with("email_addresses", Json.texts(List.of(address)));
    }

    Invitation revoke(Invitation invitation) {
        Ticket.Status status = invitation.ticket().statusAt(clock.instant());
        if (status == Ticket.Status.ACCEPTED) {
            throw ClerkError.of(400, "invitation_already_accepted", "Invitation is already accepted.",
                    "Invitation is already accepted, try signing in instead.");
        }
        if (status == Ticket.Status.REVOKED) {
            throw ClerkError.of(400, "invitation_already_revoked", "Invitation is already revoked.",
                    "Invitation is already revoked.");
        }
        return invitation.with(invitation.ticket().revoked(), clock.instant());
    }
}
