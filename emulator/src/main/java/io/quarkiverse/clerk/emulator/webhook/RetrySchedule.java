package io.quarkiverse.clerk.emulator.webhook;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

import io.vertx.core.Vertx;

/**
 * When failed attempts are made again: after Svix' times, on the clock of the emulator, so that who moves it ahead does not
 * have to wait. Used by one event loop.
 */
final class RetrySchedule {

    /** After the first attempt, the second, and so on; https://docs.svix.com/retries. */
    private static final List<Duration> DELAYS = List.of(Duration.ofSeconds(5), Duration.ofMinutes(5), Duration.ofMinutes(30),
            Duration.ofHours(2), Duration.ofHours(5), Duration.ofHours(10), Duration.ofHours(10));

    private record Retry(Instant due, long number, Runnable attempt) implements Comparable<Retry> {

        @Override
        public int compareTo(Retry other) {
            int earlier = due.compareTo(other.due);
            return earlier == 0 ? Long.compare(number, other.number) : earlier;
        }
    }

    private final Vertx vertx;
    private final Clock clock;
    private final int capacity;
    private final PriorityQueue<Retry> waiting = new PriorityQueue<>();
    private Optional<Long> timer = Optional.empty();
    private long added;

    /** @param capacity how many may wait; what fails beyond that is given up */
    RetrySchedule(Vertx vertx, Clock clock, int capacity) {
        this.vertx = vertx;
        this.clock = clock;
        this.capacity = capacity;
    }

    /**
     * When to try again; empty when it was tried often enough.
     *
     * @param attempts how many there were
     */
    Optional<Instant> after(int attempts) {
        return attempts > DELAYS.size() || waiting.size() >= capacity ? Optional.empty()
                : Optional.of(clock.instant().plus(DELAYS.get(attempts - 1)));
    }

    void add(Instant due, Runnable attempt) {
        waiting.add(new Retry(due, added++, attempt));
        runDue();
    }

    /** What is due by now, and from then on at its time. */
    void runDue() {
        timer.ifPresent(vertx::cancelTimer);
        timer = Optional.empty();
        Instant now = clock.instant();
        while (!waiting.isEmpty() && !waiting.peek().due().isAfter(now)) {
            waiting.poll().attempt().run();
        }
        if (!waiting.isEmpty()) {
            long millis = Math.max(1, Duration.between(now, waiting.peek().due()).toMillis());
            timer = Optional.of(vertx.setTimer(millis, id -> runDue()));
        }
    }
}
