package io.quarkiverse.clerk.emulator.backend;

import static io.quarkiverse.clerk.emulator.http.Json.millis;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.clerk.emulator.http.ApiRoutes;
import io.quarkiverse.clerk.emulator.http.Body;
import io.quarkiverse.clerk.emulator.http.Json;
import io.quarkiverse.clerk.emulator.store.ActorToken;
import io.quarkiverse.clerk.emulator.store.Store;

/** {@code /v1/actor_tokens}. */
final class ActorTokensResource {

    /** Clerk's defaults. */
    private static final Duration LIFETIME = Duration.ofHours(1);
    private static final Duration SESSION_LIFETIME = Duration.ofMinutes(30);

    private final Store store;
    private final Finder find;
    private final Clock clock;

    ActorTokensResource(Store store, Clock clock) {
        this.store = store;
        this.find = new Finder(store);
        this.clock = clock;
    }

    void register(ApiRoutes routes) {
        new Crud<>(routes, "/actor_tokens", store, ActorToken.TYPE, this::json)
                .create(this::create)
                .action("revoke", (token, body) -> token.with(
                        Tickets.revoked(token.ticket(), "actor_token", clock.instant()), clock.instant()));
    }

    private ActorToken create(Body body) {
        Instant now = clock.instant();
        return new ActorToken(store.rows(ActorToken.TYPE).nextId(), find.user(body.required("user_id")).id(),
                body.object("actor"), Tickets.lifetime(body, "session_max_duration_in_seconds", SESSION_LIFETIME),
                store.ticket(Optional.of(now.plus(Tickets.lifetime(body, "expires_in_seconds", LIFETIME)))), now, now);
    }

    private ObjectNode json(ActorToken token) {
        ObjectNode json = Json.resource("actor_token", token.id()).put("user_id", token.userId());
        json.set("actor", token.actor());
        Tickets.add(json, token.ticket(), store.urls());
        json.put("created_at", millis(token.createdAt()));
        return json.put("updated_at", millis(token.updatedAt()));
    }
}
