package io.quarkiverse.clerk.runtime;

import java.util.List;

import io.quarkiverse.clerk.ReactiveClerkClient;
import io.quarkiverse.clerk.api.model.CreateSessionTokenRequest;
import io.quarkiverse.clerk.api.model.RefreshSessionRequest;
import io.quarkiverse.clerk.api.model.SessionToken;
import io.quarkiverse.clerk.runtime.authentication.BackendApi;
import io.quarkiverse.clerk.runtime.machine.RequestLimit;
import io.smallrye.mutiny.Uni;

/** What the authentication asks of the Backend API, through its client. */
final class ClerkSessions implements BackendApi {

    private static final String COOKIES = "cookie";
    /** Anybody can make up a nonce, and only Clerk knows which ones are. */
    private static final int MAX_HANDSHAKES = 32;

    private final ReactiveClerkClient client;
    private final RequestLimit handshakes = new RequestLimit(MAX_HANDSHAKES);

    /** @param client the Backend API of the instance */
    ClerkSessions(ReactiveClerkClient client) {
        this.client = client;
    }

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
        return handshakes.run(() -> client.clients().handshakePayload(nonce)).map(payload -> orNone(payload.directives()));
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
