package io.quarkiverse.clerk.emulator.backend;

import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.POST;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.clerk.emulator.http.ApiRequest;
import io.quarkiverse.clerk.emulator.http.ApiRoutes;
import io.quarkiverse.clerk.emulator.http.ClerkError;
import io.quarkiverse.clerk.emulator.http.Paging;
import io.quarkiverse.clerk.emulator.store.Client;
import io.quarkiverse.clerk.emulator.store.Session;
import io.quarkiverse.clerk.emulator.store.Store;
import io.quarkiverse.clerk.emulator.token.Tokens;
import io.vertx.core.Future;

/** {@code /v1/clients}. */
final class ClientsResource {

    private final Store store;
    private final Finder find;
    private final SessionJson json;
    private final Tokens tokens;

    ClientsResource(Store store, SessionJson json, Tokens tokens) {
        this.store = store;
        this.find = new Finder(store);
        this.json = json;
        this.tokens = tokens;
    }

    void register(ApiRoutes routes) {
        routes.on(GET, "/clients", this::list)
                .onAsync(POST, "/clients/verify", this::verify)
                .on(GET, "/clients/:client_id", request -> json.of(find.client(request.path("client_id"))));
    }

    private JsonNode list(ApiRequest request) {
        List<Client> newestFirst = new ArrayList<>(store.clients().all());
        Collections.reverse(newestFirst);
        return Paging.switched(request, newestFirst, json::of);
    }

    /** The token is the value of a browser's {@code __client} cookie, or a session token of one of its sessions. */
    private Future<JsonNode> verify(ApiRequest request) {
        String token = request.body().required("token");
        Optional<Client> byCookie = store.clients().byToken(token);
        if (byCookie.isPresent()) {
            return Future.succeededFuture(json.of(byCookie.get()));
        }
        return tokens.verifySessionToken(token).map(claims -> json.of(clientOf(claims
                .orElseThrow(() -> ClerkError.unauthenticated("The token is not one of this instance.")))));
    }

    private Client clientOf(JsonNode claims) {
        String sessionId = claims.path("sid").asText();
        Session session = store.sessions().find(sessionId)
                .orElseThrow(() -> ClerkError.notFound("session", sessionId));
        return find.client(session.clientId());
    }
}
