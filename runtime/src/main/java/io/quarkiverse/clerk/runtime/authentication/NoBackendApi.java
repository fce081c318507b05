package io.quarkiverse.clerk.runtime.authentication;

import java.util.List;

import io.smallrye.mutiny.Uni;

/** Stands for the Backend API of an instance that has no secret key, only a public key to verify tokens with. */
final class NoBackendApi implements BackendApi {

    @Override
    public Uni<Session> session(String id) {
        return refused();
    }

    @Override
    public Uni<String> createSessionToken(String id) {
        return refused();
    }

    @Override
    public Uni<List<String>> handshakePayload(String nonce) {
        return refused();
    }

    @Override
    public Uni<List<String>> refreshSession(String sessionId, Refresh refresh) {
        return refused();
    }

    private static <T> Uni<T> refused() {
        return Uni.createFrom().failure(() -> new IllegalStateException(
                "Clerk cannot be asked without a secret key. Set CLERK_SECRET_KEY (quarkus.clerk.secret-key)."));
    }
}
