package io.quarkiverse.clerk.runtime;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

import io.smallrye.mutiny.Uni;

/** Something that is fetched when it is first needed, and once however many need it; again after it failed. */
final class FetchedOnce<T> {

    private final AtomicReference<Uni<T>> fetched = new AtomicReference<>();

    Uni<T> get(Supplier<Uni<T>> fetch) {
        return Uni.createFrom().deferred(() -> {
            Uni<T> own = Uni.createFrom().<T> deferred(fetch::get).onFailure().invoke(() -> fetched.set(null)).memoize()
                    .indefinitely();
            Uni<T> other = fetched.compareAndExchange(null, own);
            return other == null ? own : other;
        });
    }
}
