package io.quarkiverse.clerk.runtime.machine;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Supplier;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;

/**
 * Lets so many requests run at a time and a few more wait for their turn. Whoever sends made-up tokens or nonces gets no more
 * connections to Clerk than these, and keeps no more callers waiting.
 */
public final class RequestLimit {

    private static final int WAITING_PER_RUNNING = 4;

    private final int maxRunning;
    private final Queue<UniEmitter<? super Void>> waiting = new ArrayDeque<>();
    private int running;

    public RequestLimit(int maxRunning) {
        this.maxRunning = maxRunning;
    }

    /** There are too many already. */
    public static final class ExceededException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        ExceededException(int limit) {
            super("More than " + limit + " requests to Clerk are waiting for an answer", null, false, false);
        }
    }

    /**
     * The answer of the request, which is made when its turn has come; fails with {@link ExceededException}. Nobody may cancel
     * it: who waits has a place.
     */
    public <T> Uni<T> run(Supplier<Uni<? extends T>> request) {
        return Uni.createFrom().<Void> emitter(this::enter)
                .flatMap(turn -> Uni.createFrom().deferred(request).onTermination().invoke(this::leave));
    }

    private void enter(UniEmitter<? super Void> turn) {
        synchronized (this) {
            if (running == maxRunning && waiting.size() < WAITING_PER_RUNNING * maxRunning) {
                waiting.add(turn);
                return;
            }
            if (running == maxRunning) {
                turn.fail(new ExceededException(maxRunning + waiting.size()));
                return;
            }
            running++;
        }
        turn.complete(null);
    }

    /** The place goes to who waits longest, so the number of running ones stays the same then. */
    private void leave() {
        UniEmitter<? super Void> next;
        synchronized (this) {
            next = waiting.poll();
            if (next == null) {
                running--;
            }
        }
        if (next != null) {
            next.complete(null);
        }
    }
}
