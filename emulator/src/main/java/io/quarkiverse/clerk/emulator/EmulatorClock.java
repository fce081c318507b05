package io.quarkiverse.clerk.emulator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The time of an emulator, ahead of or behind that of another clock. To meet a token that has expired, move it back, get the
 * token, and {@link #reset()}: nobody has to wait. May be used from any thread.
 */
public final class EmulatorClock extends Clock {

    private final Clock base;
    private final AtomicReference<Setting> setting;
    private final List<Runnable> listeners;

    EmulatorClock(Clock base) {
        this(base, new AtomicReference<>(Setting.NONE), new CopyOnWriteArrayList<>());
    }

    private EmulatorClock(Clock base, AtomicReference<Setting> setting, List<Runnable> listeners) {
        this.base = base;
        this.setting = setting;
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
        setting.updateAndGet(present -> new Setting(present.offset().plus(by), present.frozenAt()));
        listeners.forEach(Runnable::run);
    }

    /** Lets the time stand still from now on, until {@link #reset()}; {@link #advance(Duration)} still moves it. */
    public void freeze() {
        setting.updateAndGet(present -> present.frozenAt().isPresent() ? present
                : new Setting(present.offset(), Optional.of(base.instant())));
    }

    /** Whether the time stands still. */
    public boolean isFrozen() {
        return setting.get().frozenAt().isPresent();
    }

    /** Back to the time of the clock that the emulator was started with. */
    public void reset() {
        setting.set(Setting.NONE);
        listeners.forEach(Runnable::run);
    }

    /** How far this clock is ahead; negative where it is behind, as it is more and more while it stands still. */
    public Duration offset() {
        Setting present = setting.get();
        return present.frozenAt().map(frozen -> Duration.between(base.instant(), frozen)).orElse(Duration.ZERO)
                .plus(present.offset());
    }

    @Override
    public Instant instant() {
        Setting present = setting.get();
        return present.frozenAt().orElseGet(base::instant).plus(present.offset());
    }

    @Override
    public ZoneId getZone() {
        return base.getZone();
    }

    /** Follows {@link #advance(Duration)}, {@link #freeze()} and {@link #reset()} of this one. */
    @Override
    public Clock withZone(ZoneId zone) {
        return new EmulatorClock(base.withZone(zone), setting, listeners);
    }

    /**
     * What was done to the clock.
     *
     * @param offset how far the time was moved
     * @param frozenAt the time of the other clock when this one was frozen
     */
    private record Setting(Duration offset, Optional<Instant> frozenAt) {

        static final Setting NONE = new Setting(Duration.ZERO, Optional.empty());
    }
}
