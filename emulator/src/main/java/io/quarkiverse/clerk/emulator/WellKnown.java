package io.quarkiverse.clerk.emulator;

import static io.vertx.core.http.HttpMethod.GET;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.clerk.emulator.http.ApiRequest;
import io.quarkiverse.clerk.emulator.http.ApiRoutes;
import io.quarkiverse.clerk.emulator.http.Json;
import io.quarkiverse.clerk.emulator.store.Ids;
import io.quarkiverse.clerk.emulator.store.Instance;
import io.quarkiverse.clerk.emulator.token.Tokens;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;

/** {@code /.well-known}: what anybody may know of the instance. */
final class WellKnown {

    private final Instance instance;
    private final Tokens tokens;

    WellKnown(Instance instance, Tokens tokens) {
        this.instance = instance;
        this.tokens = tokens;
    }

    Router router(Vertx vertx, Ids ids) {
        Router router = Router.router(vertx);
        new ApiRoutes(router, ids)
                .onAsync(GET, "/jwks.json", request -> tokens.jwks())
                .on(GET, "/oauth-protected-resource", this::protectedResource);
        return router;
    }

    /** RFC 9728: where a client that was refused finds who issues tokens. */
    private JsonNode protectedResource(ApiRequest request) {
        ObjectNode json = Json.object().put("resource", instance.issuer());
        json.set("authorization_servers", Json.texts(List.of(instance.issuer())));
        json.set("bearer_methods_supported", Json.texts(List.of("header")));
        return json.put("jwks_uri", instance.issuer() + "/.well-known/jwks.json");
    }
}
