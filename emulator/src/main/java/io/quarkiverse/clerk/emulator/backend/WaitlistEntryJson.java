package io.quarkiverse.clerk.emulator.backend;

import static io.quarkiverse.clerk.emulator.http.Json.millis;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.clerk.emulator.http.Json;
import io.quarkiverse.clerk.emulator.store.Invitation;
import io.quarkiverse.clerk.emulator.store.Store;
import io.quarkiverse.clerk.emulator.store.WaitlistEntry;

/** Entries of the waitlist in the shape of Clerk's schema {@code WaitlistEntry}. */
final class WaitlistEntryJson {

    private final Store store;
    private final InvitationJson invitationJson;

    WaitlistEntryJson(Store store, InvitationJson invitationJson) {
        this.store = store;
        this.invitationJson = invitationJson;
    }

    ObjectNode of(WaitlistEntry entry) {
        ObjectNode json = Json.resource("waitlist_entry", entry.id()).put("email_address", entry.emailAddress());
        json.put("status", entry.status().text());
        json.put("is_locked", false);
        json.set("invitation", entry.invitationId().flatMap(store.rows(Invitation.TYPE)::find).map(invitationJson::of)
                .orElse(null));
        json.put("created_at", millis(entry.createdAt()));
        return json.put("updated_at", millis(entry.updatedAt()));
    }
}
