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

import io.quarkiverse.clerk.emulator.backend.UserIdentifiers.Kind;
import io.quarkiverse.clerk.emulator.http.Body;
import io.quarkiverse.clerk.emulator.http.ClerkError;
import io.quarkiverse.clerk.emulator.store.Message;
import io.quarkiverse.clerk.emulator.store.Metadata;
import io.quarkiverse.clerk.emulator.store.Organization;
import io.quarkiverse.clerk.emulator.store.OrganizationInvitation;
import io.quarkiverse.clerk.emulator.store.Rows;
import io.quarkiverse.clerk.emulator.store.Store;
import io.quarkiverse.clerk.emulator.store.Ticket;

/** Invites people to an organization as bodies say. */
final class OrganizationInvitationForm {

    /** Clerk's default and bounds, in days. */
    static final int DEFAULT_DAYS = 30;
    static final int MAX_DAYS = 365;

    private final Store store;
    private final Rows<OrganizationInvitation> invitations;
    private final Finder find;
    private final MembershipRules rules;
    private final Clock clock;

    OrganizationInvitationForm(Store store, MembershipRules rules, Clock clock) {
        this.store = store;
        this.invitations = store.rows(OrganizationInvitation.TYPE);
        this.find = new Finder(store);
        this.rules = rules;
        this.clock = clock;
    }

    /** All or none. */
    List<OrganizationInvitation> create(Organization organization, List<Body> bodies) {
        rules.requireRoom(organization, bodies.size());
        Set<String> addresses = new HashSet<>();
        List<OrganizationInvitation> created = new ArrayList<>();
        for (Body body : bodies) {
            OrganizationInvitation invitation = read(organization, body);
            if (!addresses.add(invitation.emailAddress().toLowerCase(Locale.ROOT))) {
                throw notUnique();
            }
            created.add(invitation);
        }
        created.forEach(invitations::save);
        created.forEach(this::send);
        return created;
    }

    private void send(OrganizationInvitation invitation) {
        store.outbox().link("organization_invitation", Message.Recipient.of(invitation.emailAddress()),
                store.urls().ticket(invitation.ticket()));
    }

    private OrganizationInvitation read(Organization organization, Body body) {
        String address = body.required(Kind.EMAIL_ADDRESS.text());
        Kind.EMAIL_ADDRESS.check(address);
        String role = find.role(organization, body.required("role")).key();
        Optional<String> inviter = body.optional("inviter_user_id").map(id -> find.user(id).id());
        inviter.ifPresent(id -> rules.requireElevated(organization, id));
        store.users().byEmailAddress(address).ifPresent(user -> rules.requireNoMember(organization, user));
        Instant now = clock.instant();
        if (invitations.first(other -> other.organizationId().equals(organization.id())
                && other.emailAddress().equalsIgnoreCase(address) && other.ticket().isPendingAt(now)).isPresent()) {
            throw notUnique();
        }
        return new OrganizationInvitation(invitations.nextId(), organization.id(), address, role, inviter,
                MetadataBodies.replacement(body, Metadata.EMPTY), body.optional("redirect_url"),
                store.ticket(Optional.of(expiry(body, now))), now, now);
    }

    /** When {@code expires_in_days} of a body are over. */
    static Instant expiry(Body body, Instant now) {
        return now.plus(Duration.ofDays(body.number("expires_in_days", 1, MAX_DAYS).orElse((long) DEFAULT_DAYS)));
    }

    private static ClerkError notUnique() {
        return ClerkError.of(400, "organization_invitation_not_unique", "organization invitation not unique",
                "Organizations cannot have duplicate pending invitations for an email address.");
    }

    OrganizationInvitation revoke(Organization organization, OrganizationInvitation invitation, Body body) {
        body.optional("requesting_user_id").map(id -> find.user(id).id())
                .ifPresent(id -> rules.requireElevated(organization, id));
        Ticket.Status status = invitation.ticket().statusAt(clock.instant());
        if (status != Ticket.Status.PENDING) {
            throw ClerkError.of(400, "organization_invitation_not_pending", "organization invitation not pending",
                    "The invitation cannot be revoked because its status is " + status.text() + ".");
        }
        return invitations.save(invitation.with(invitation.ticket().revoked(), clock.instant()));
    }
}
