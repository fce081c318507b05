package io.quarkiverse.clerk.emulator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The time of an emulator, ahead of or behind that of another clock. To meet a token that has expired, move it back, get the
 * token, and {@link #reset()}: nobody has to wait. May be used from any thread.
 */
public final class EmulatorClock extends Clock {

    private final Clock base;
    private final AtomicReference<Duration> offset;
    private final List<Runnable> listeners;

    EmulatorClock(Clock base) {
        this(base, new AtomicReference<>(Duration.ZERO), new CopyOnWriteArrayList<>());
    }

    private EmulatorClock(Clock base, AtomicReference<Duration> offset, List<Runnable> listeners) {
        this.base = base;
        this.offset = offset;
        this.listeners = listeners;
    }

    /** The clock that the emulator was started with, which nobody moves. */
    Clock base() {
        return base;
    }

    /** @param listener is called by whoever moves the time, after that */
    void onMove(Runnable listener) {
        listeners.add(listener);
    }

    /** Moves the time ahead, or back where {@code by} is negative. */
    public void advance(Duration by) {
        Objects.requireNonNull(by, "by");
        offset.updateAndGet(by::plus);
        listeners.forEach(Runnable::run);
    }

    /** Back to the time of the clock that the emulator was started with. */
    public void reset() {
        offset.set(Duration.ZERO);
        listeners.forEach(Runnable::run);
    }

    /** How far this clock is ahead; negative where it is behind. */
    public Duration offset() {
        return offset.get();
    }

    @Override
    public Instant instant() {
        return base.instant().plus(offset.get());
    }

    @Override
    public ZoneId getZone() {
        return base.getZone();
    }

    /** Follows {@link #advance(Duration)} and {@link #reset()} of this one. */
    @Override
    public Clock withZone(ZoneId zone) {
        return new EmulatorClock(base.withZone(zone), offset, listeners);
    }
}
