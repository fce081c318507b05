package io.quarkiverse.clerk.conformance;

import java.util.List;

import io.quarkiverse.clerk.runtime.authentication.BackendApi;
import io.smallrye.mutiny.Uni;

/** A Backend API for requests that ask for no other session. */
public class NoSiblings implements BackendApi {

    @Override
    public Uni<Session> session(String id) {
        return Uni.createFrom().failure(new AssertionError("There is no answer for the session " + id));
    }

    @Override
    public Uni<String> createSessionToken(String id) {
        return Uni.createFrom().failure(new AssertionError("There is no answer for a token of " + id));
    }

    @Override
    public Uni<List<String>> handshakePayload(String nonce) {
        return Uni.createFrom().failure(new AssertionError("There is no answer for the nonce " + nonce));
    }

    @Override
    public Uni<List<String>> refreshSession(String sessionId, Refresh refresh) {
        return Uni.createFrom().failure(new AssertionError("There is no answer for a refresh of " + sessionId));
    }
}
