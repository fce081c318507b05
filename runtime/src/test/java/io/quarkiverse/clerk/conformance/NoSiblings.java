package io.quarkiverse.clerk.conformance;

import io.quarkiverse.clerk.runtime.authentication.BackendApi;
import io.smallrye.mutiny.Uni;

/** A Backend API for requests that ask for no other session. */
public final class NoSiblings implements BackendApi {

    @Override
    public Uni<Session> session(String id) {
        return Uni.createFrom().failure(new AssertionError("There is no answer for the session " + id));
    }

    @Override
    public Uni<String> createSessionToken(String id) {
        return Uni.createFrom().failure(new AssertionError("There is no answer for a token of " + id));
    }
}
