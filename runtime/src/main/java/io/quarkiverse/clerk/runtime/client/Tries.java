package io.quarkiverse.clerk.runtime.client;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

import org.jboss.logging.Logger;

import io.quarkiverse.clerk.ClerkApiException;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;

/** Makes a call as often as it may be made, within the time that it may take, and never blocks meanwhile. */
final class Tries {

    private static final Logger LOG = Logger.getLogger(Tries.class);

    private final RetryPolicy policy;
    private final Duration totalTimeout;
    private final CallTimer timer;

    Tries(RetryPolicy policy, Duration totalTimeout, CallTimer timer) {
        this.policy = policy;
        this.totalTimeout = totalTimeout;
        this.timer = timer;
    }

    /** The same without any retry, for callers that have their own. */
    Tries once() {
        return new Tries(RetryPolicy.NEVER, totalTimeout, timer);
    }

    /**
     * @param request sends one request each time it is subscribed to
     * @return fails with {@link ClerkApiException}; emits where the caller is
     */
    <T> Uni<T> make(Operation operation, Supplier<Uni<T>> request) {
        return Uni.createFrom().deferred(() -> {
            Call<T> call = new Call<>(operation, request, System.nanoTime(), CallerContext.current());
            return attempt(call, 1)
                    .ifNoItem().after(totalTimeout).fail()
                    .onFailure(TimeoutException.class).transform(this::tookTooLong)
                    .emitOn(call.caller());
        });
    }

    private record Call<T>(Operation operation, Supplier<Uni<T>> request, long start, Executor caller) {
    }

    private <T> Uni<T> attempt(Call<T> call, int number) {
        return timed(call).onFailure(ClerkApiException.class).recoverWithUni(failure -> {
            Optional<Duration> delay = policy.delay((ClerkApiException) failure, call.operation().idempotent(), number,
                    budget(call), ThreadLocalRandom.current()::nextDouble);
            if (delay.isEmpty()) {
                return Uni.createFrom().failure(failure);
            }
            LOG.debugf("Try %d of %s failed, the next one follows in %d ms: %s", number, call.operation().name(),
                    delay.get().toMillis(), failure.getMessage());
            return pause(delay.get(), call.caller()).chain(() -> attempt(call, number + 1));
        });
    }

    private <T> Uni<T> timed(Call<T> call) {
        return Uni.createFrom().deferred(() -> {
            long start = System.nanoTime();
            return call.request().get().onFailure(Exception.class).transform(CallFailures::of)
                    .onItem().invoke(() -> timer.record(call.operation().name(), null, System.nanoTime() - start))
                    .onFailure(ClerkApiException.class).invoke(failure -> timer.record(call.operation().name(),
                            (ClerkApiException) failure, System.nanoTime() - start));
        });
    }

    private Duration budget(Call<?> call) {
        return totalTimeout.minusNanos(System.nanoTime() - call.start());
    }

    private static Uni<Void> pause(Duration delay, Executor caller) {
        Uni<Void> now = Uni.createFrom().voidItem();
        return delay.isZero() ? now : now.onItem().delayIt().by(delay).emitOn(caller);
    }

    private ClerkApiException tookTooLong(Throwable timeout) {
        return ClerkApiException.unexpected("The Clerk Backend API could not be reached within " + totalTimeout.toMillis()
                + " ms, the timeout of all tries (quarkus.clerk.client.total-timeout)", timeout);
    }
}
