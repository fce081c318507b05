package io.quarkiverse.clerk.emulator.frontend;

import static io.quarkiverse.clerk.emulator.http.Json.millis;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.clerk.emulator.backend.BrowserResources;
import io.quarkiverse.clerk.emulator.http.Json;
import io.quarkiverse.clerk.emulator.store.Client;
import io.quarkiverse.clerk.emulator.store.Session;
import io.quarkiverse.clerk.emulator.store.Store;
import io.quarkiverse.clerk.emulator.token.Tokens;
import io.vertx.core.Future;

/** Clients and their sessions as the Frontend API shows them: to the browser that they are. */
final class ClientJson {

    private static final long FACTOR_ABSENT = -1;

    private final Store store;
    private final Tokens tokens;
    private final BrowserResources resources;
    private final AttemptJson attempts;
    private final Clock clock;

    ClientJson(Store store, Tokens tokens, BrowserResources resources, AttemptJson attempts, Clock clock) {
        this.store = store;
        this.tokens = tokens;
        this.resources = resources;
        this.attempts = attempts;
        this.clock = clock;
    }

    /** With its active sessions, each with a new token for the page. */
    Future<ObjectNode> of(Client client, Optional<String> origin) {
        List<Future<ObjectNode>> sessions = store.signIns().activeOf(client).stream()
                .map(session -> withToken(session, origin)).toList();
        return Future.all(sessions).map(all -> {
            ObjectNode json = Json.resource("client", client.id());
            json.set("sessions", Json.array(all.<ObjectNode> list()));
            json.set("sign_in", attempts.signIn(client).orElse(null));
            json.set("sign_up", attempts.signUp(client).orElse(null));
            json.put("last_active_session_id", store.signIns().current(client).map(Session::id).orElse(null));
            json.putNull("last_authentication_strategy");
            json.putNull("cookie_expires_at");
            json.put("captcha_bypass", false);
            json.put("created_at", millis(client.createdAt()));
            return json.put("updated_at", millis(client.updatedAt()));
        });
    }

    private Future<ObjectNode> withToken(Session session, Optional<String> origin) {
        return tokens.ofSession(session, origin).map(token -> {
            ObjectNode json = of(session);
            json.set("last_active_token", token(token));
            return json;
        });
    }

    static ObjectNode token(String jwt) {
        return Json.object().put("object", "token").put("jwt", jwt);
    }

    /** Without a token. */
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
                .add(Duration.between(session.createdAt(), clock.instant()).toMinutes())
                .add(session.secondFactorAt().map(at -> Duration.between(at, clock.instant()).toMinutes())
                        .orElse(FACTOR_ABSENT));
        store.users().find(session.userId()).ifPresent(user -> {
            json.set("user", resources.user(user));
            json.set("public_user_data", resources.publicData(user));
        });
        json.putNull("last_active_token");
        json.put("created_at", millis(session.createdAt()));
        return json.put("updated_at", millis(session.updatedAt()));
    }
}
