package io.quarkiverse.clerk.runtime.authentication;

import java.util.List;
import java.util.Map;

import io.smallrye.mutiny.Uni;

/** What the authentication asks of Clerk's Backend API. Failures are {@link io.quarkiverse.clerk.ClerkApiException}s. */
public interface BackendApi {

    /** For an instance without secret key: nothing can be asked. */
    BackendApi NONE = new NoBackendApi();

    /**
     * A session as Clerk knows it.
     *
     * @param id the session
     * @param clientId the client (browser) it belongs to
     * @param status {@code active}, {@code ended}, …
     */
    record Session(String id, String clientId, String status) {
    }

    /**
     * What Clerk wants to know before it gives a new token for an expired one (spec §4.7).
     *
     * @param expiredToken the expired session token
     * @param refreshToken the browser's refresh token
     * @param requestOrigin the public origin of the request
     * @param requestHeaders headers of the request that Clerk looks at
     * @param suffixedCookies whether the suffixed cookies were taken
     */
    record Refresh(String expiredToken, String refreshToken, String requestOrigin, Map<String, List<String>> requestHeaders,
            boolean suffixedCookies) {

        public Refresh {
            requestHeaders = Map.copyOf(requestHeaders);
        }

        /** Without the tokens. */
        @Override
        public String toString() {
            return "Refresh[" + requestOrigin + "]";
        }
    }

    /** The session of this id. */
    Uni<Session> session(String id);

    /** A new token of the session. */
    Uni<String> createSessionToken(String id);

    /** The cookies ({@code Set-Cookie} values) that a browser brings as a nonce when it comes back from Clerk. */
    Uni<List<String>> handshakePayload(String nonce);

    /** The cookies ({@code Set-Cookie} values) that refresh an expired session token. */
    Uni<List<String>> refreshSession(String sessionId, Refresh refresh);
}
