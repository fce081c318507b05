package io.quarkiverse.clerk.emulator.frontend;

import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.POST;

import java.time.Clock;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.clerk.emulator.backend.BrowserResources;
import io.quarkiverse.clerk.emulator.frontend.Callers.Caller;
import io.quarkiverse.clerk.emulator.http.ApiRequest;
import io.quarkiverse.clerk.emulator.http.ApiRoutes;
import io.quarkiverse.clerk.emulator.http.ClerkError;
import io.quarkiverse.clerk.emulator.http.Json;
import io.quarkiverse.clerk.emulator.store.Session;
import io.quarkiverse.clerk.emulator.store.Store;
import io.vertx.core.Future;

/** {@code /v1/me/sessions}: the sessions of the user, in other browsers too. The lists have no envelope. */
final class MySessionsResource {

    private static final String PATH = "/me/sessions";

    private final Store store;
    private final Callers callers;
    private final Answers answers;
    private final ClientJson json;
    private final BrowserResources resources;
    private final Clock clock;

    MySessionsResource(Store store, Callers callers, Answers answers, ClientJson json,
            BrowserResources resources, Clock clock) {
        this.store = store;
        this.callers = callers;
        this.answers = answers;
        this.json = json;
        this.resources = resources;
        this.clock = clock;
    }

    void register(ApiRoutes routes) {
        routes.on(GET, PATH, request -> list(of(callers.signedIn(request))))
                .on(GET, PATH + "/active", request -> list(of(callers.signedIn(request)).stream()
                        .filter(session -> session.isActiveAt(clock.instant())).toList()))
                .onAsync(POST, PATH + "/:session_id/revoke", this::revoke);
    }

    private JsonNode list(List<Session> sessions) {
        return Json.array(sessions.stream().map(this::json).toList());
    }

    private List<Session> of(Caller caller) {
        return store.sessions().matching(session -> session.userId().equals(caller.user().id()));
    }

    private Future<JsonNode> revoke(ApiRequest request) {
        Caller caller = callers.signedIn(request);
        String id = request.path("session_id");
        Session session = of(caller).stream().filter(found -> found.id().equals(id)).findFirst()
                .orElseThrow(() -> ClerkError.notFound("session", id));
        return answers.changed(request, caller.client(),
                json(store.signIns().end(session, Session.Status.REVOKED)));
    }

    /** With where it is used, and without a token. */
    private ObjectNode json(Session session) {
        ObjectNode found = json.of(session);
        found.set("latest_activity", resources.activity(session));
        return found;
    }
}
