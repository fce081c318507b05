package io.quarkiverse.clerk.emulator.frontend;

import static io.vertx.core.http.HttpMethod.DELETE;
import static io.vertx.core.http.HttpMethod.POST;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.clerk.emulator.cookie.CookieNames;
import io.quarkiverse.clerk.emulator.cookie.SessionCookies;
import io.quarkiverse.clerk.emulator.http.ApiRequest;
import io.quarkiverse.clerk.emulator.http.ApiRoutes;
import io.quarkiverse.clerk.emulator.http.ClerkError;
import io.quarkiverse.clerk.emulator.http.Json;
import io.quarkiverse.clerk.emulator.store.Client;
import io.quarkiverse.clerk.emulator.store.Instance;
import io.quarkiverse.clerk.emulator.store.Session;
import io.quarkiverse.clerk.emulator.store.Store;

/** The part of {@code /v1/client/sessions} that ends sessions of the browser. */
final class SignOutResource {

    private final Instance instance;
    private final CookieNames names;
    private final Store store;
    private final Browsers browsers;
    private final ClientJson json;

    SignOutResource(Instance instance, CookieNames names, Store store, Browsers browsers, ClientJson json) {
        this.instance = instance;
        this.names = names;
        this.store = store;
        this.browsers = browsers;
        this.json = json;
    }

    void register(ApiRoutes routes) {
        routes.on(DELETE, "/client/sessions", this::endAll)
                .on(POST, "/client/sessions", this::overridden)
                .on(POST, "/client/sessions/:session_id/end", request -> end(request, Session.Status.ENDED))
                .on(POST, "/client/sessions/:session_id/remove", request -> end(request, Session.Status.REMOVED));
    }

    /** Browsers send nothing but GET and POST, so that they need not ask before; the method is a parameter then. */
    private JsonNode overridden(ApiRequest request) {
        if (request.query("_method").filter("DELETE"::equals).isEmpty()) {
            throw ClerkError.of(405, "method_not_allowed", "Method not allowed",
                    "Sessions of a browser can be deleted only: send _method=DELETE.");
        }
        return endAll(request);
    }

    private JsonNode endAll(ApiRequest request) {
        Client client = client(request);
        store.signIns().endAll(client, Session.Status.REMOVED);
        return answer(request, client, json.of(current(client)));
    }

    private JsonNode end(ApiRequest request, Session.Status how) {
        Client client = client(request);
        String id = request.path("session_id");
        Session session = store.sessions().find(id).filter(found -> found.clientId().equals(client.id()))
                .orElseThrow(() -> ClerkError.notFound("session", id));
        return answer(request, client, json.of(store.signIns().end(session, how)));
    }

    private Client client(ApiRequest request) {
        return browsers.client(request.context())
                .orElseThrow(() -> ClerkError.unauthenticated("No session of this browser is known."));
    }

    private Client current(Client client) {
        return store.clients().find(client.id()).orElse(client);
    }

    private JsonNode answer(ApiRequest request, Client before, JsonNode response) {
        Client client = current(before);
        if (instance.isProduction()) {
            SessionCookies cookies = new SessionCookies(names, instance.domainOf(Requests.host(request.context())), false);
            (store.signIns().current(client).isPresent() ? cookies.clientUat(client) : cookies.signedOut())
                    .forEach(cookie -> request.context().response().headers().add("Set-Cookie", cookie.text()));
        }
        ObjectNode envelope = Json.object();
        envelope.set("response", response);
        return envelope.set("client", json.of(client));
    }
}
