package io.quarkiverse.clerk.emulator.frontend;

import static io.vertx.core.http.HttpMethod.DELETE;
import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.POST;
import static io.vertx.core.http.HttpMethod.PUT;

import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;

import io.quarkiverse.clerk.emulator.http.ApiRequest;
import io.quarkiverse.clerk.emulator.http.ApiRoutes;
import io.quarkiverse.clerk.emulator.store.Client;
import io.quarkiverse.clerk.emulator.store.Session;
import io.quarkiverse.clerk.emulator.store.Store;
import io.vertx.core.Future;

/** {@code /v1/client}: the browser itself. It has no record as long as nothing happens in it. */
final class ClientResource {

    private static final String PATH = "/client";

    private final Store store;
    private final Callers callers;
    private final Answers answers;

    ClientResource(Store store, Callers callers, Answers answers) {
        this.store = store;
        this.callers = callers;
        this.answers = answers;
    }

    void register(ApiRoutes routes) {
        routes.onAsync(GET, PATH, this::get)
                .onAsync(PUT, PATH, this::create)
                .onAsync(POST, PATH, this::create)
                .onAsync(DELETE, PATH, this::delete);
    }

    private Future<JsonNode> get(ApiRequest request) {
        Optional<Client> client = callers.client(request);
        return client.map(found -> answers.client(request, found))
                .orElseGet(() -> Future.succeededFuture(Answers.read(NullNode.instance)));
    }

    private Future<JsonNode> create(ApiRequest request) {
        return answers.changedClient(request, callers.clientOrNew(request));
    }

    /** The sessions end; the record stays, so that signing in again is the same browser. */
    private Future<JsonNode> delete(ApiRequest request) {
        Client client = callers.existing(request);
        store.signIns().endAll(client, Session.Status.REMOVED);
        return answers.changedClient(request, client);
    }
}
