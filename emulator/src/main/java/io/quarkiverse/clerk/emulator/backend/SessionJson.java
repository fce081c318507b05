package io.quarkiverse.clerk.emulator.backend;

import static io.quarkiverse.clerk.emulator.http.Json.millis;

import java.time.Clock;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.clerk.emulator.http.Json;
import io.quarkiverse.clerk.emulator.store.Client;
import io.quarkiverse.clerk.emulator.store.Session;
import io.quarkiverse.clerk.emulator.store.Store;

/** Sessions and clients in the shapes of Clerk's schemas {@code Session} and {@code Client}. */
final class SessionJson {

    private final Store store;
    private final Clock clock;

    SessionJson(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    ObjectNode of(Session session) {
        ObjectNode json = Json.resource("session", session.id());
        json.put("user_id", session.userId());
        json.put("client_id", session.clientId());
        json.set("actor", session.actor().orElse(null));
        json.put("status", session.statusAt(clock.instant()).text());
        json.put("last_active_organization_id", session.activeOrganizationId().orElse(null));
        json.put("last_active_at", millis(session.lastActiveAt()));
        json.putObject("latest_activity").put("object", "session_activity")
                .put("id", session.id().replaceFirst("^sess_", "sess_activity_")).put("is_mobile", false);
        json.put("expire_at", millis(session.expireAt()));
        json.put("abandon_at", millis(session.abandonAt()));
        json.putNull("tasks");
        json.put("updated_at", millis(session.updatedAt()));
        return json.put("created_at", millis(session.createdAt()));
    }

    ObjectNode of(Client client) {
        var sessions = store.sessions().matching(session -> session.clientId().equals(client.id()));
        ObjectNode json = Json.resource("client", client.id());
        json.set("session_ids", Json.texts(sessions.stream().map(Session::id).toList()));
        json.set("sessions", Json.array(sessions.stream().map(this::of).toList()));
        json.putNull("sign_in_id");
        json.putNull("sign_up_id");
        json.put("last_active_session_id", client.lastActiveSessionId().orElse(null));
        json.putNull("last_authentication_strategy");
        json.put("updated_at", millis(client.updatedAt()));
        return json.put("created_at", millis(client.createdAt()));
    }
}
