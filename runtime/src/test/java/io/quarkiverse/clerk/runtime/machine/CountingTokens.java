package io.quarkiverse.clerk.runtime.machine;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

import io.quarkiverse.clerk.ClerkApiError;
import io.quarkiverse.clerk.ClerkApiException;
import io.quarkiverse.clerk.TokenType;
import io.quarkiverse.clerk.runtime.token.MachineToken;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;

/** What Clerk knows of tokens; its requests are counted and answered when the test says so. */
final class CountingTokens implements OpaqueTokens {

    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final Queue<Runnable> waiting = new ConcurrentLinkedQueue<>();
    private volatile Throwable failure;
    private volatile boolean held;
    private volatile Optional<Instant> expiresAt = Optional.empty();
    private volatile List<String> audience = List.of();

    /** Requests fail from now on. */
    void fail(Throwable cause) {
        failure = cause;
    }

    void fail(int status) {
        fail(new ClerkApiException(status, List.of(new ClerkApiError("some_code", "m", "m", Map.of())), "", null, null));
    }

    void succeed() {
        failure = null;
    }

    /** Tokens end then from now on. */
    void expireAt(Instant end) {
        expiresAt = Optional.of(end);
    }

    /** Tokens are for these from now on. */
    void issueFor(String... audiences) {
        audience = List.of(audiences);
    }

    /** Requests wait from now on. */
    void hold() {
        held = true;
    }

    /** Answers the request that waits longest. */
    void releaseOne() {
        waiting.remove().run();
    }

    int held() {
        return waiting.size();
    }

    List<String> requests() {
        return requests;
    }

    @Override
    public Uni<MachineToken> verify(TokenType type, String token) {
        return Uni.createFrom().emitter(emitter -> {
            requests.add(type + " " + token);
            if (held) {
                waiting.add(() -> answer(type, token, emitter));
            } else {
                answer(type, token, emitter);
            }
        });
    }

    private void answer(TokenType type, String token, UniEmitter<? super MachineToken> emitter) {
        if (failure == null) {
            emitter.complete(new MachineToken(type, token, "id_of_" + token, "user_1", Optional.empty(), Optional.empty(),
                    Set.of(), Optional.empty(), audience, expiresAt, Optional.empty()));
        } else {
            emitter.fail(failure);
        }
    }
}
