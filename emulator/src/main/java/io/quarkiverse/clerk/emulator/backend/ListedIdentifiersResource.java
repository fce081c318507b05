package io.quarkiverse.clerk.emulator.backend;

import static io.quarkiverse.clerk.emulator.http.Json.millis;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.clerk.emulator.backend.UserIdentifiers.Kind;
import io.quarkiverse.clerk.emulator.http.ApiRoutes;
import io.quarkiverse.clerk.emulator.http.Body;
import io.quarkiverse.clerk.emulator.http.ClerkError;
import io.quarkiverse.clerk.emulator.http.Json;
import io.quarkiverse.clerk.emulator.store.Invitation;
import io.quarkiverse.clerk.emulator.store.ListedIdentifier;
import io.quarkiverse.clerk.emulator.store.Store;

/** {@code /v1/allowlist_identifiers} and {@code /v1/blocklist_identifiers}. */
final class ListedIdentifiersResource {

    /** Everybody with an e-mail address of a domain. */
    private static final Pattern WHOLE_DOMAIN = Pattern.compile("\\*@" + OrganizationDomainForm.DOMAIN.pattern());
    private static final String IDENTIFIER = "identifier";

    private final Store store;
    private final InvitationForm invitations;
    private final Clock clock;

    ListedIdentifiersResource(Store store, InvitationForm invitations, Clock clock) {
        this.store = store;
        this.invitations = invitations;
        this.clock = clock;
    }

    void register(ApiRoutes routes) {
        new Crud<>(routes, "/allowlist_identifiers", store, ListedIdentifier.ALLOWED,
                entry -> json("allowlist_identifier", entry)).listSwitched().create(this::allow).delete();
        new Crud<>(routes, "/blocklist_identifiers", store, ListedIdentifier.BLOCKED,
                entry -> json("blocklist_identifier", entry)).listAll().create(this::block).delete();
    }

    /** With {@code notify}, the owner of an e-mail address gets an invitation. */
    private ListedIdentifier allow(Body body) {
        String identifier = body.required(IDENTIFIER);
        String kind = kind(identifier);
        refuseSecond(store.rows(ListedIdentifier.ALLOWED).first(other -> isSame(other, identifier)), identifier);
        Optional<String> invitation = Optional.of(identifier)
                .filter(text -> body.flag("notify", false) && Kind.of(text).filter(Kind.EMAIL_ADDRESS::equals).isPresent())
                .map(address -> invitations.create(InvitationForm.TEMPLATE, address, true)).map(Invitation::id);
        Instant now = clock.instant();
        return new ListedIdentifier(store.rows(ListedIdentifier.ALLOWED).nextId(), identifier, kind, invitation, now, now);
    }

    private ListedIdentifier block(Body body) {
        String identifier = body.required(IDENTIFIER);
        String kind = kind(identifier);
        refuseSecond(store.rows(ListedIdentifier.BLOCKED).first(other -> isSame(other, identifier)), identifier);
        Instant now = clock.instant();
        return new ListedIdentifier(store.rows(ListedIdentifier.BLOCKED).nextId(), identifier, kind, Optional.empty(), now,
                now);
    }

    private static boolean isSame(ListedIdentifier entry, String identifier) {
        return entry.identifier().equalsIgnoreCase(identifier);
    }

    private static String kind(String identifier) {
        if (WHOLE_DOMAIN.matcher(identifier).matches()) {
            return Kind.EMAIL_ADDRESS.text();
        }
        return Kind.of(identifier).map(Kind::text).orElseThrow(() -> ClerkError.invalidFormat(IDENTIFIER, IDENTIFIER
                + " must be either a valid email address, a valid phone number according to E.164 international standard"
                + " or a valid web3 wallet."));
    }

    private static void refuseSecond(Optional<ListedIdentifier> present, String identifier) {
        present.ifPresent(entry -> {
            throw ClerkError.of(400, "duplicate_record", "duplicate identifier",
                    "the identifier " + identifier + " already exists");
        });
    }

    private ObjectNode json(String object, ListedIdentifier entry) {
        ObjectNode json = Json.resource(object, entry.id());
        entry.invitationId().ifPresent(id -> json.put("invitation_id", id));
        json.put(IDENTIFIER, entry.identifier());
        json.put("identifier_type", entry.kind());
        json.put("instance_id", store.instance().id());
        json.put("created_at", millis(entry.createdAt()));
        return json.put("updated_at", millis(entry.updatedAt()));
    }
}
