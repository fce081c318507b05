package io.quarkiverse.clerk.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;

class FetchedOnceTest {

    private final AtomicInteger fetches = new AtomicInteger();
    private final FetchedOnce<Integer> once = new FetchedOnce<>();

    private static <T> T await(Uni<T> uni) {
        return uni.await().indefinitely();
    }

    @Test
    void isFetchedWhenItIsNeeded() {
        Uni<Integer> uni = once.get(() -> Uni.createFrom().item(fetches.incrementAndGet()));
        assertThat(fetches).hasValue(0);
        assertThat(await(uni)).isEqualTo(1);
        assertThat(await(uni)).isEqualTo(1);
        assertThat(await(once.get(() -> Uni.createFrom().item(fetches.incrementAndGet())))).isEqualTo(1);
        assertThat(fetches).hasValue(1);
    }

    @Test
    void isFetchedOnceForThoseWhoWait() {
        AtomicReference<UniEmitter<? super Integer>> answer = new AtomicReference<>();
        AtomicInteger sum = new AtomicInteger();
        for (int i = 0; i < 3; i++) {
            once.get(() -> Uni.createFrom().<Integer> emitter(emitter -> {
                fetches.incrementAndGet();
                answer.set(emitter);
            })).subscribe().with(sum::addAndGet);
        }
        answer.get().complete(7);
        assertThat(sum).hasValue(21);
        assertThat(fetches).hasValue(1);
    }

    @Test
    void isFetchedAgainAfterItFailed() {
        Uni<Integer> uni = once.get(() -> fetches.incrementAndGet() == 1
                ? Uni.createFrom().failure(new IllegalStateException("not yet"))
                : Uni.createFrom().item(fetches.get()));
        assertThatThrownBy(() -> await(uni)).hasMessage("not yet");
        assertThat(await(uni)).isEqualTo(2);
        assertThat(await(uni)).isEqualTo(2);
    }
}
