package io.quarkiverse.clerk.emulator.frontend;

import java.time.Clock;
import java.util.Optional;

import io.quarkiverse.clerk.emulator.http.ApiRequest;
import io.quarkiverse.clerk.emulator.http.ClerkError;
import io.quarkiverse.clerk.emulator.store.Client;
import io.quarkiverse.clerk.emulator.store.Instance;
import io.quarkiverse.clerk.emulator.store.Session;
import io.quarkiverse.clerk.emulator.store.Store;
import io.quarkiverse.clerk.emulator.store.User;

/** Says who sent a request: which browser, with which of its sessions. */
final class Callers {

    /** Somebody who is signed in. */
    record Caller(Client client, Session session, User user) {
    }

    private final Instance instance;
    private final Store store;
    private final Browsers browsers;
    private final Clock clock;

    Callers(Instance instance, Store store, Browsers browsers, Clock clock) {
        this.instance = instance;
        this.store = store;
        this.browsers = browsers;
        this.clock = clock;
    }

    /**
     * The client of the browser, nothing when it never had one.
     *
     * @throws ClerkError when a development instance cannot tell one browser from another
     */
    Optional<Client> client(ApiRequest request) {
        Optional<Client> client = browsers.client(request.context());
        if (client.isEmpty() && !instance.isProduction() && browsers.known(request.context()).isEmpty()) {
            throw ClerkError.of(401, "dev_browser_unauthenticated", "Browser unauthenticated",
                    "Unable to authenticate this browser for your development instance. Check your Clerk cookies and try"
                            + " again: POST /v1/dev_browser makes a new __clerk_db_jwt.");
        }
        return client;
    }

    /** The client of the browser, made when it never had one. */
    Client clientOrNew(ApiRequest request) {
        return client(request).orElseGet(() -> browsers.clientOrNew(request.context()));
    }

    /** @throws ClerkError when the browser was never signed in */
    Client existing(ApiRequest request) {
        return client(request).orElseThrow(Callers::unauthenticated);
    }

    /**
     * The session that the path names.
     *
     * @throws ClerkError when it is none of the browser
     */
    Session session(ApiRequest request) {
        String id = request.path("session_id");
        String clientId = existing(request).id();
        return store.sessions().find(id).filter(found -> found.clientId().equals(clientId))
                .orElseThrow(() -> ClerkError.notFound("session", id));
    }

    /**
     * The same, as long as it is active.
     *
     * @throws ClerkError when it has ended
     */
    Session activeSession(ApiRequest request) {
        return Optional.of(session(request)).filter(found -> found.isActiveAt(clock.instant()))
                .orElseThrow(Callers::unauthenticated);
    }

    /**
     * Who works with the session that the parameter {@code _clerk_session_id} names, or else with the browser's current one.
     *
     * @throws ClerkError when nobody does
     */
    Caller signedIn(ApiRequest request) {
        Client client = existing(request);
        Optional<Session> session = request.query("_clerk_session_id").map(id -> store.sessions().find(id)
                .filter(found -> found.clientId().equals(client.id()) && found.isActiveAt(clock.instant())))
                .orElseGet(() -> store.signIns().current(client));
        return session.flatMap(found -> store.users().find(found.userId()).map(user -> new Caller(client, found, user)))
                .orElseThrow(Callers::unauthenticated);
    }

    private static ClerkError unauthenticated() {
        return ClerkError.unauthenticated("No such session of this browser is active. Sign in first.");
    }
}
