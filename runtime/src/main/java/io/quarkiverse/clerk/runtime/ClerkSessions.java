package io.quarkiverse.clerk.runtime;

import java.util.List;

import io.quarkiverse.clerk.ReactiveClerkClient;
import io.quarkiverse.clerk.api.model.CreateSessionTokenRequest;
import io.quarkiverse.clerk.api.model.RefreshSessionRequest;
import io.quarkiverse.clerk.api.model.SessionToken;
import io.quarkiverse.clerk.runtime.authentication.BackendApi;
import io.smallrye.mutiny.Uni;

/**
 * What the authentication asks of the Backend API, through its client.
 *
 * @param client the Backend API of the instance
 */
record ClerkSessions(ReactiveClerkClient client) implements BackendApi {

    private static final String COOKIES = "cookie";

    @Override
    public Uni<Session> session(String id) {
        return client.sessions().get(id).map(session -> new Session(session.id(), session.clientId(),
                String.valueOf(session.status())));
    }

    @Override
    public Uni<String> createSessionToken(String id) {
        return client.sessions().createToken(id, CreateSessionTokenRequest.create()).map(SessionToken::jwt);
    }

    @Override
    public Uni<List<String>> handshakePayload(String nonce) {
        return client.clients().handshakePayload(nonce).map(payload -> orNone(payload.directives()));
    }

    @Override
    public Uni<List<String>> refreshSession(String sessionId, Refresh refresh) {
        RefreshSessionRequest request = RefreshSessionRequest
                .create(refresh.expiredToken(), refresh.refreshToken(), refresh.requestOrigin()).format(COOKIES)
                .requestHeaders(refresh.requestHeaders());
        return client.sessions().refresh(sessionId, refresh.suffixedCookies() ? true : null, request)
                .map(refreshed -> orNone(refreshed.cookies()));
    }

    private static List<String> orNone(List<String> cookies) {
        return cookies == null ? List.of() : cookies;
    }
}
