package io.quarkiverse.clerk.emulator.store;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Tells observers of every change that a table of the store sees, whatever caused it. They are called while the change is
 * made, by whom it makes, and must not change anything themselves.
 */
public final class Changes {

    private final List<Consumer<Change<?>>> observers = new ArrayList<>();

    /** From now on; what is there already is no change. */
    public void observe(Consumer<Change<?>> observer) {
        observers.add(observer);
    }

    void publish(Change<?> change) {
        observers.forEach(observer -> observer.accept(change));
    }
}
