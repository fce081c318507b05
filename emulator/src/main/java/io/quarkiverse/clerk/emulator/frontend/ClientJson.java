package io.quarkiverse.clerk.emulator.frontend;

import static io.quarkiverse.clerk.emulator.http.Json.millis;

import java.time.Clock;
import java.time.Duration;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.clerk.emulator.http.Json;
import io.quarkiverse.clerk.emulator.store.Client;
import io.quarkiverse.clerk.emulator.store.Session;
import io.quarkiverse.clerk.emulator.store.Store;

/** Clients and their sessions as the Frontend API shows them: to the browser that they are. */
final class ClientJson {

    private static final int FACTOR_ABSENT = -1;

    private final Store store;
    private final Clock clock;

    ClientJson(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    ObjectNode of(Client client) {
        ObjectNode json = Json.resource("client", client.id());
        json.set("sessions", Json.array(store.signIns().activeOf(client).stream().map(this::of).toList()));
        json.putNull("sign_in");
        json.putNull("sign_up");
        json.put("last_active_session_id", store.signIns().current(client).map(Session::id).orElse(null));
        json.putNull("last_authentication_strategy");
        json.putNull("cookie_expires_at");
        json.put("captcha_bypass", false);
        json.put("created_at", millis(client.createdAt()));
        return json.put("updated_at", millis(client.updatedAt()));
    }

    ObjectNode of(Session session) {
        ObjectNode json = Json.resource("session", session.id());
        json.put("status", session.statusAt(clock.instant()).text());
        json.put("expire_at", millis(session.expireAt()));
        json.put("abandon_at", millis(session.abandonAt()));
        json.put("last_active_at", millis(session.lastActiveAt()));
        json.put("last_active_organization_id", session.activeOrganizationId().orElse(null));
        json.set("actor", session.actor().orElse(null));
        json.putNull("tasks");
        json.putArray("factor_verification_age")
                .add(Duration.between(session.createdAt(), clock.instant()).toMinutes()).add(FACTOR_ABSENT);
        store.users().find(session.userId()).ifPresent(user -> {
            ObjectNode data = json.putObject("public_user_data").put("user_id", user.id());
            data.put("identifier", user.identifier().orElse(""));
            data.put("first_name", user.profile().firstName());
            data.put("last_name", user.profile().lastName());
            data.put("username", user.profile().username());
            data.put("image_url", "");
            data.put("has_image", false);
        });
        json.put("created_at", millis(session.createdAt()));
        return json.put("updated_at", millis(session.updatedAt()));
    }
}
