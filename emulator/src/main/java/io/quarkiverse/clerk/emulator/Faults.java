package io.quarkiverse.clerk.emulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The faults of an emulator; of several that meet a request the oldest counts. May be used from any thread. */
public final class Faults {

    private final List<Fault> faults = new ArrayList<>();

    Faults() {
    }

    /** From now on, until it has met as many requests as it is for, or is cleared. */
    public synchronized void add(Fault fault) {
        faults.add(fault);
    }

    /** Those that are still to happen, oldest first; {@link Fault#times()} is what is left of each. */
    public synchronized List<Fault> pending() {
        return List.copyOf(faults);
    }

    /** From now on everything works. */
    public synchronized void clear() {
        faults.clear();
    }

    synchronized Optional<Fault> next(String method, String path) {
        for (int i = 0; i < faults.size(); i++) {
            Fault fault = faults.get(i);
            if (fault.meets(method, path)) {
                if (fault.times() == 1) {
                    faults.remove(i);
                } else if (fault.times() < Integer.MAX_VALUE) {
                    faults.set(i, fault.times(fault.times() - 1));
                }
                return Optional.of(fault);
            }
        }
        return Optional.empty();
    }
}
