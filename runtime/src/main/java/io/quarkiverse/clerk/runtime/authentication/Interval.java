package io.quarkiverse.clerk.runtime.authentication;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Lets something that any caller can cause happen once in a while only, such as a line in the log. */
final class Interval {

    private final long millis;
    private final Clock clock;
    private final AtomicLong next = new AtomicLong(Long.MIN_VALUE);

    Interval(Duration length, Clock clock) {
        this.millis = length.toMillis();
        this.clock = clock;
    }

    /** Whether it may happen now; it is not again before the interval has passed. */
    boolean hasPassed() {
        long now = clock.millis();
        long due = next.get();
        return now >= due && next.compareAndSet(due, now + millis);
    }
}
