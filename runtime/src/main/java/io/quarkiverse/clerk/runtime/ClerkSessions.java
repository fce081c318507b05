package io.quarkiverse.clerk.runtime;

import java.time.Duration;
import java.util.List;

import io.quarkiverse.clerk.ClerkApiException;
import io.quarkiverse.clerk.ReactiveClerkClient;
import io.quarkiverse.clerk.api.model.CreateSessionTokenRequest;
import io.quarkiverse.clerk.api.model.RefreshSessionRequest;
import io.quarkiverse.clerk.api.model.SessionToken;
import io.quarkiverse.clerk.runtime.authentication.BackendApi;
import io.quarkiverse.clerk.runtime.machine.RequestLimit;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;

/** What the authentication asks of the Backend API, through its client. */
final class ClerkSessions implements BackendApi {

    private static final String COOKIES = "cookie";
    /** Anybody can make up a nonce, and only Clerk knows which ones are. */
    private static final int MAX_HANDSHAKES = 32;

    private final ReactiveClerkClient client;
    private final Duration timeout;
    private final RequestLimit handshakes = new RequestLimit(MAX_HANDSHAKES);

    /**
     * @param client the Backend API of the instance, without retries: a request waits for the answer, and its browser asks
     *        again
     * @param timeout how long a request may wait
     */
    ClerkSessions(ReactiveClerkClient client, Duration timeout) {
        this.client = client;
        this.timeout = timeout;
    }

    @Override
    public Uni<Session> session(String id) {
        return inTime(client.sessions().get(id)).map(session -> new Session(session.id(), session.clientId(),
                String.valueOf(session.status())));
    }

    @Override
    public Uni<String> createSessionToken(String id) {
        return inTime(client.sessions().createToken(id, CreateSessionTokenRequest.create())).map(SessionToken::jwt);
    }

    @Override
    public Uni<List<String>> handshakePayload(String nonce) {
        // Who waits for a turn has a place, so the time ends the waiting of the request and not that for the turn.
        return inTime(handshakes.run(() -> inTime(client.clients().handshakePayload(nonce))).memoize().indefinitely())
                .map(payload -> orNone(payload.directives()));
    }

    @Override
    public Uni<List<String>> refreshSession(String sessionId, Refresh refresh) {
        RefreshSessionRequest request = RefreshSessionRequest
                .create(refresh.expiredToken(), refresh.refreshToken(), refresh.requestOrigin()).format(COOKIES)
                .requestHeaders(refresh.requestHeaders());
        return inTime(client.sessions().refresh(sessionId, refresh.suffixedCookies() ? true : null, request))
                .map(refreshed -> orNone(refreshed.cookies()));
    }

    private <T> Uni<T> inTime(Uni<T> call) {
        return call.ifNoItem().after(timeout).fail().onFailure(TimeoutException.class)
                .transform(silence -> ClerkApiException.unexpected("Clerk did not answer within " + timeout.toMillis()
                        + " ms, which is how long a request waits for it (quarkus.clerk.handshake.timeout)", silence));
    }

    private static List<String> orNone(List<String> cookies) {
        return cookies == null ? List.of() : cookies;
    }
}
