package io.quarkiverse.clerk.runtime.authentication;

import io.smallrye.mutiny.Uni;

/** What the authentication asks of Clerk's Backend API. Failures are {@link io.quarkiverse.clerk.ClerkApiException}s. */
public interface BackendApi {

    /**
     * A session as Clerk knows it.
     *
     * @param id the session
     * @param clientId the client (browser) it belongs to
     * @param status {@code active}, {@code ended}, …
     */
    record Session(String id, String clientId, String status) {
    }

    /** The session of this id. */
    Uni<Session> session(String id);

    /** A new token of the session. */
    Uni<String> createSessionToken(String id);
}
