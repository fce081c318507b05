package io.quarkiverse.clerk.emulator.backend;

import static io.vertx.core.http.HttpMethod.DELETE;
import static io.vertx.core.http.HttpMethod.POST;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.clerk.emulator.backend.UserIdentifiers.Kind;
import io.quarkiverse.clerk.emulator.http.ApiRequest;
import io.quarkiverse.clerk.emulator.http.ApiRoutes;
import io.quarkiverse.clerk.emulator.http.Body;
import io.quarkiverse.clerk.emulator.http.ClerkError;
import io.quarkiverse.clerk.emulator.http.Filters;
import io.quarkiverse.clerk.emulator.http.Json;
import io.quarkiverse.clerk.emulator.http.Ordering;
import io.quarkiverse.clerk.emulator.store.Invitation;
import io.quarkiverse.clerk.emulator.store.Rows;
import io.quarkiverse.clerk.emulator.store.Store;
import io.quarkiverse.clerk.emulator.store.WaitlistEntry;
import io.quarkiverse.clerk.emulator.store.WaitlistEntry.Status;

/** {@code /v1/waitlist_entries}. */
final class WaitlistEntriesResource {

    private static final String COLLECTION = "/waitlist_entries";
    private static final Ordering<WaitlistEntry> ORDERING = new Ordering<>(Map.of(
            "created_at", Ordering.by(WaitlistEntry::createdAt),
            "invited_at", Ordering.by(entry -> entry.invitationId().isPresent() ? entry.updatedAt() : null),
            "email_address", Ordering.by(WaitlistEntry::emailAddress)));

    private final Store store;
    private final Rows<WaitlistEntry> entries;
    private final Finder find;
    private final InvitationForm invitations;
    private final WaitlistEntryJson json;
    private final Clock clock;

    WaitlistEntriesResource(Store store, InvitationForm invitations, WaitlistEntryJson json, Clock clock) {
        this.store = store;
        this.entries = store.rows(WaitlistEntry.TYPE);
        this.find = new Finder(store);
        this.invitations = invitations;
        this.json = json;
        this.clock = clock;
    }

    void register(ApiRoutes routes) {
        routes.on(POST, COLLECTION + "/bulk", this::createAll)
                .on(DELETE, COLLECTION + "/:id", this::delete);
        new Crud<>(routes, COLLECTION, store, WaitlistEntry.TYPE, json::of)
                .list((request, all) -> ORDERING.apply(request, Filters.<WaitlistEntry> of(request)
                        .oneOf("status", entry -> Stream.of(entry.status().text()))
                        .contains("query", entry -> Stream.of(entry.id(), entry.emailAddress()))
                        .apply(all)))
                .create(this::create)
                .action("invite", this::invite)
                .action("reject", this::reject);
    }

    private JsonNode createAll(ApiRequest request) {
        List<WaitlistEntry> created = request.bodies().stream().map(this::create).toList();
        return Json.array(created.stream().map(entries::save).map(json::of).toList());
    }

    /** Whoever waits already goes on waiting. */
    private WaitlistEntry create(Body body) {
        String address = body.required(Kind.EMAIL_ADDRESS.text());
        Kind.EMAIL_ADDRESS.check(address);
        Instant now = clock.instant();
        return entries.first(entry -> entry.emailAddress().equalsIgnoreCase(address))
                .orElseGet(() -> new WaitlistEntry(entries.nextId(), address, Status.PENDING, Optional.empty(), now, now));
    }

    private WaitlistEntry invite(WaitlistEntry entry, Body body) {
        refuse(entry, Status.COMPLETED);
        Invitation invitation = invitations.create("waitlist_invitation", entry.emailAddress(),
                body.flag("ignore_existing", false));
        return entry.with(Status.INVITED, Optional.of(invitation.id()), clock.instant());
    }

    /** An invitation that is under way is worth nothing then. */
    private WaitlistEntry reject(WaitlistEntry entry, Body body) {
        refuse(entry, Status.COMPLETED);
        refuse(entry, Status.REJECTED);
        entry.invitationId().flatMap(store.rows(Invitation.TYPE)::find)
                .filter(invitation -> invitation.ticket().isPendingAt(clock.instant()))
                .ifPresent(invitation -> store.rows(Invitation.TYPE).save(invitations.revoke(invitation)));
        return entry.with(Status.REJECTED, Optional.empty(), clock.instant());
    }

    private static void refuse(WaitlistEntry entry, Status status) {
        if (entry.status() == status) {
            throw ClerkError.of(400, "bad_request", "Bad request",
                    "The waitlist entry is " + status.text() + ", which this operation is not for.");
        }
    }

    private JsonNode delete(ApiRequest request) {
        WaitlistEntry entry = find.row(WaitlistEntry.TYPE, request, "id");
        Stream.of(Status.values()).filter(status -> status != Status.PENDING).forEach(status -> refuse(entry, status));
        entries.remove(entry.id());
        return Json.deleted("waitlist_entry", entry.id());
    }
}
