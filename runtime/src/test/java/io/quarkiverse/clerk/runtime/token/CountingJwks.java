package io.quarkiverse.clerk.runtime.token;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import io.quarkiverse.clerk.ClerkApiError;
import io.quarkiverse.clerk.ClerkApiException;
import io.quarkiverse.clerk.api.model.Jwks;
import io.quarkiverse.clerk.conformance.TestKeys;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;

/** An instance's key set, whose requests are counted and answered when the test says so. */
public final class CountingJwks implements JwksFetcher {

    private final AtomicInteger requests = new AtomicInteger();
    private final List<UniEmitter<? super Jwks>> waiting = new CopyOnWriteArrayList<>();
    private volatile Jwks keys;
    private volatile Throwable failure;
    private volatile boolean held;

    /** The keys of these ids are published from now on. */
    public CountingJwks publish(String... kids) {
        keys = new Jwks(Stream.of(kids).map(kid -> TestKeys.jwk("instance-key", kid)).toList());
        failure = null;
        return this;
    }

    /** Requests fail from now on. */
    void fail(int status) {
        failure = new ClerkApiException(status, List.of(new ClerkApiError("some_code", "m", "m", Map.of())), "", null,
                null);
    }

    /** Requests wait from now on. */
    void hold() {
        held = true;
    }

    void release() {
        held = false;
        waiting.forEach(this::answer);
        waiting.clear();
    }

    public int requests() {
        return requests.get();
    }

    @Override
    public Uni<Jwks> fetch() {
        return Uni.createFrom().emitter(emitter -> {
            requests.incrementAndGet();
            if (held) {
                waiting.add(emitter);
            } else {
                answer(emitter);
            }
        });
    }

    private void answer(UniEmitter<? super Jwks> emitter) {
        if (failure == null) {
            emitter.complete(keys);
        } else {
            emitter.fail(failure);
        }
    }
}
