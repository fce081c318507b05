package io.quarkiverse.clerk.emulator.frontend;

import static io.vertx.core.http.HttpMethod.DELETE;
import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.POST;

import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.clerk.emulator.http.ApiRequest;
import io.quarkiverse.clerk.emulator.http.ApiRoutes;
import io.quarkiverse.clerk.emulator.http.ClerkError;
import io.quarkiverse.clerk.emulator.store.Client;
import io.quarkiverse.clerk.emulator.store.Organization;
import io.quarkiverse.clerk.emulator.store.Session;
import io.quarkiverse.clerk.emulator.store.Store;
import io.vertx.core.Future;

/** {@code /v1/client/sessions}: the sessions of the browser. */
final class SessionsResource {

    private static final String COLLECTION = "/client/sessions";
    private static final String ONE = COLLECTION + "/:session_id";
    private static final String ORGANIZATION = "active_organization_id";

    private final Store store;
    private final Callers callers;
    private final Answers answers;
    private final ClientJson json;

    SessionsResource(Store store, Callers callers, Answers answers, ClientJson json) {
        this.store = store;
        this.callers = callers;
        this.answers = answers;
        this.json = json;
    }

    void register(ApiRoutes routes) {
        routes.onAsync(DELETE, COLLECTION, this::endAll)
                .on(GET, ONE, request -> Answers.read(json.of(callers.session(request))))
                .onAsync(POST, ONE + "/touch", this::touch)
                .onAsync(POST, ONE + "/end", request -> end(request, Session.Status.ENDED))
                .onAsync(POST, ONE + "/remove", request -> end(request, Session.Status.REMOVED));
    }

    private Future<JsonNode> endAll(ApiRequest request) {
        Client client = callers.existing(request);
        store.signIns().endAll(client, Session.Status.REMOVED);
        return answers.changedClient(request, client);
    }

    private Future<JsonNode> end(ApiRequest request, Session.Status how) {
        Client client = callers.existing(request);
        return answers.changed(request, client, store.signIns().end(callers.session(request), how));
    }

    /**
     * The browser works with this session from now on. Whatever {@code intent} says: that is for Clerk's statistics. Without
     * {@code active_organization_id} the organization stays as it is, an empty one is the personal account.
     */
    private Future<JsonNode> touch(ApiRequest request) {
        Client client = callers.existing(request);
        Session session = callers.activeSession(request);
        Form form = Form.of(request);
        Session active = form.has(ORGANIZATION)
                ? store.signIns().activate(session, form.text(ORGANIZATION).map(id -> organization(id, session)))
                : session;
        return answers.changed(request, client, store.signIns().select(active));
    }

    private Organization organization(String idOrSlug, Session session) {
        return member(store, idOrSlug, session).orElseThrow(() -> refused(idOrSlug));
    }

    /** The organization, as long as the user of the session is a member. */
    static Optional<Organization> member(Store store, String idOrSlug, Session session) {
        return store.organizations().find(idOrSlug)
                .filter(found -> store.memberships().find(found.id(), session.userId()).isPresent());
    }

    /** Not 422, which ClerkJS takes for a session that has ended. */
    static ClerkError refused(String idOrSlug) {
        return ClerkError.of(403, "organization_not_found_or_unauthorized",
                "Given organization not found or you don't have permission to access it",
                "There is no organization " + idOrSlug + ", or the user is not a member of it.");
    }
}
