package io.quarkiverse.clerk.emulator.frontend;

import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.clerk.emulator.cookie.CookieNames;
import io.quarkiverse.clerk.emulator.cookie.SessionCookies;
import io.quarkiverse.clerk.emulator.cookie.SetCookie;
import io.quarkiverse.clerk.emulator.http.ApiRequest;
import io.quarkiverse.clerk.emulator.http.Json;
import io.quarkiverse.clerk.emulator.store.Client;
import io.quarkiverse.clerk.emulator.store.Session;
import io.quarkiverse.clerk.emulator.store.Store;
import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;

/**
 * The envelope of the Frontend API's answers. Whatever changes something brings the client along, from which ClerkJS learns
 * what has become of its sessions.
 */
final class Answers {

    private final CookieNames names;
    private final Store store;
    private final Browsers browsers;
    private final Origins origins;
    private final ClientJson json;

    Answers(CookieNames names, Store store, Browsers browsers, Origins origins, ClientJson json) {
        this.names = names;
        this.store = store;
        this.browsers = browsers;
        this.origins = origins;
        this.json = json;
    }

    /** To a question. */
    static JsonNode read(JsonNode response) {
        return envelope(response, NullNode.instance);
    }

    /** The client itself. */
    Future<JsonNode> client(ApiRequest request, Client client) {
        return current(request, client).map(Answers::read);
    }

    /** To a change, of which the client is the result. */
    Future<JsonNode> changedClient(ApiRequest request, Client client) {
        addCookies(request.context(), client);
        return current(request, client).map(found -> envelope(found, found));
    }

    /** To a change. */
    Future<JsonNode> changed(ApiRequest request, Client client, JsonNode response) {
        addCookies(request.context(), client);
        return current(request, client).map(found -> envelope(response, found));
    }

    /** To a change of a session, which comes with a new token as long as it is active. */
    Future<JsonNode> changed(ApiRequest request, Client client, Session session) {
        addCookies(request.context(), client);
        return current(request, client).map(found -> {
            for (JsonNode active : found.path("sessions")) {
                if (active.path("id").asText().equals(session.id())) {
                    return envelope(active, found);
                }
            }
            return envelope(json.of(session), found);
        });
    }

    private Future<ObjectNode> current(ApiRequest request, Client client) {
        return json.of(reloaded(client), origins.of(request.context()));
    }

    private Client reloaded(Client client) {
        return store.clients().find(client.id()).orElse(client);
    }

    private void addCookies(RoutingContext context, Client before) {
        Client client = reloaded(before);
        if (!browsers.hasCookieOf(client, context)) {
            add(context, names.both(CookieNames.CLIENT).stream()
                    .map(name -> SetCookie.of(name, client.token().text()).withHttpOnly()).toList());
        }
        // In a development instance ClerkJS does that itself.
        if (store.instance().isProduction()) {
            Optional<String> domain = store.instance().domainOf(Requests.host(context));
            SessionCookies cookies = new SessionCookies(names, domain, false);
            add(context, store.signIns().current(client).isPresent() ? cookies.clientUat(client) : cookies.signedOut());
        }
    }

    private static void add(RoutingContext context, List<SetCookie> cookies) {
        cookies.forEach(cookie -> context.response().headers().add("Set-Cookie", cookie.text()));
    }

    private static JsonNode envelope(JsonNode response, JsonNode client) {
        ObjectNode envelope = Json.object();
        envelope.set("response", response);
        return envelope.set("client", client);
    }
}
