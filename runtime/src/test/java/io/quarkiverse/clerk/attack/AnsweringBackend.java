package io.quarkiverse.clerk.attack;

import java.util.List;
import java.util.Map;

import io.quarkiverse.clerk.ClerkApiError;
import io.quarkiverse.clerk.ClerkApiException;
import io.quarkiverse.clerk.runtime.authentication.BackendApi;
import io.smallrye.mutiny.Uni;

/** A Backend API, or somebody in its place, that answers what it is told to, and otherwise with an error of an odd code. */
record AnsweringBackend(List<String> cookies) implements BackendApi {

    static final String ERROR_CODE = "odd\r\nSet-Cookie: a=b";

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
        return cookies.isEmpty() ? refused() : Uni.createFrom().item(cookies);
    }

    @Override
    public Uni<List<String>> refreshSession(String sessionId, Refresh refresh) {
        return cookies.isEmpty() ? refused() : Uni.createFrom().item(cookies);
    }

    private static <T> Uni<T> refused() {
        return Uni.createFrom().failure(() -> new ClerkApiException(422,
                List.of(new ClerkApiError(ERROR_CODE, "message", "long message", Map.of())), "trace", null, null));
    }
}
