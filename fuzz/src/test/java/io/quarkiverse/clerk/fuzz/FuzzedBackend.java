package io.quarkiverse.clerk.fuzz;

import java.util.List;
import java.util.Map;

import io.quarkiverse.clerk.ClerkApiError;
import io.quarkiverse.clerk.ClerkApiException;
import io.quarkiverse.clerk.runtime.authentication.BackendApi;
import io.smallrye.mutiny.Uni;

/** A Backend API that answers what the input says, or with an error where that says nothing. */
final class FuzzedBackend implements BackendApi {

    private final List<String> answer;

    FuzzedBackend(List<String> answer) {
        this.answer = answer;
    }

    @Override
    public Uni<Session> session(String id) {
        return Uni.createFrom().item(new Session(id, "client_1", "active"));
    }

    @Override
    public Uni<String> createSessionToken(String id) {
        return answer.isEmpty() ? refused() : Uni.createFrom().item(answer.get(0));
    }

    @Override
    public Uni<List<String>> handshakePayload(String nonce) {
        return answer.isEmpty() ? refused() : Uni.createFrom().item(answer);
    }

    @Override
    public Uni<List<String>> refreshSession(String sessionId, Refresh refresh) {
        return answer.isEmpty() ? refused() : Uni.createFrom().item(answer);
    }

    private static <T> Uni<T> refused() {
        return Uni.createFrom().failure(() -> new ClerkApiException(404,
                List.of(new ClerkApiError("not found\r\nx: y", "message", "long message", Map.of())), "trace", null, null));
    }
}
