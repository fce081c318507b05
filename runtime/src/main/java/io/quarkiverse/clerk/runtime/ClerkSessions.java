package io.quarkiverse.clerk.runtime;

import io.quarkiverse.clerk.ReactiveClerkClient;
import io.quarkiverse.clerk.api.model.CreateSessionTokenRequest;
import io.quarkiverse.clerk.api.model.SessionToken;
import io.quarkiverse.clerk.runtime.authentication.BackendApi;
import io.smallrye.mutiny.Uni;

/**
 * What the authentication asks of the Backend API, through its client.
 *
 * @param client the Backend API of the instance
 */
record ClerkSessions(ReactiveClerkClient client) implements BackendApi {

    @Override
    public Uni<Session> session(String id) {
        return client.sessions().get(id).map(session -> new Session(session.id(), session.clientId(),
                String.valueOf(session.status())));
    }

    @Override
    public Uni<String> createSessionToken(String id) {
        return client.sessions().createToken(id, CreateSessionTokenRequest.create()).map(SessionToken::jwt);
    }
}
