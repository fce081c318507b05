package io.quarkiverse.clerk.emulator.frontend;

import static io.vertx.core.http.HttpMethod.POST;

import java.time.Clock;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.clerk.emulator.http.ApiRequest;
import io.quarkiverse.clerk.emulator.http.ApiRoutes;
import io.quarkiverse.clerk.emulator.http.ClerkError;
import io.quarkiverse.clerk.emulator.http.Json;
import io.quarkiverse.clerk.emulator.store.DevBrowsers;
import io.quarkiverse.clerk.emulator.store.Instance;

/** {@code POST /v1/dev_browser}: makes a development browser. */
final class DevBrowserResource {

    private final Instance instance;
    private final DevBrowsers devBrowsers;
    private final Clock clock;

    DevBrowserResource(Instance instance, DevBrowsers devBrowsers, Clock clock) {
        this.instance = instance;
        this.devBrowsers = devBrowsers;
        this.clock = clock;
    }

    void register(ApiRoutes routes) {
        routes.on(POST, "/dev_browser", this::create);
    }

    private JsonNode create(ApiRequest request) {
        if (instance.isProduction()) {
            throw ClerkError.of(404, "resource_not_found", "not found",
                    "Only development instances have development browsers.");
        }
        Long now = Json.millis(clock.instant());
        return Json.resource("dev_browser", devBrowsers.create().token().text()).put("instance_id", instance.id())
                .putNull("client_id").put("created_at", now).put("updated_at", now);
    }
}
