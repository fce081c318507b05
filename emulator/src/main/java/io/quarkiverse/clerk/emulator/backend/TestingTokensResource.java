package io.quarkiverse.clerk.emulator.backend;

import static io.vertx.core.http.HttpMethod.POST;

import java.time.Clock;
import java.time.Duration;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.clerk.emulator.http.ApiRoutes;
import io.quarkiverse.clerk.emulator.http.Json;
import io.quarkiverse.clerk.emulator.store.Ids;

/** {@code /v1/testing_tokens}. There are no bots to be kept out here, so that nobody ever asks whether one is valid. */
final class TestingTokensResource {

    private static final Duration LIFETIME = Duration.ofHours(1);

    private final Ids ids;
    private final Clock clock;

    TestingTokensResource(Ids ids, Clock clock) {
        this.ids = ids;
        this.clock = clock;
    }

    void register(ApiRoutes routes) {
        routes.on(POST, "/testing_tokens", request -> create());
    }

    /** The time in seconds, unlike every other one of Clerk's. */
    private JsonNode create() {
        long now = clock.instant().getEpochSecond();
        return Json.object().put("object", "testing_token").put("token", now + "-" + ids.next("c"))
                .put("expires_at", now + LIFETIME.toSeconds());
    }
}
