package io.quarkiverse.clerk.emulator.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All machines. */
public final class Machines {

    private final Table<Machine> table = new Table<>();
    private final Ids ids;
    private final Clock clock;

    Machines(Ids ids, Clock clock) {
        this.ids = ids;
        this.clock = clock;
    }

    public Optional<Machine> find(String id) {
        return table.find(id);
    }

    /** The machine whose secret key this is. */
    public Optional<Machine> byKey(String key) {
        return table.first(machine -> machine.hasKey(key, clock.instant()));
    }

    /** Every machine, oldest first. */
    public List<Machine> all() {
        return table.all();
    }

    public Machine create(String name, Duration defaultTokenTtl, List<String> scopedMachines) {
        Instant now = clock.instant();
        return save(new Machine(ids.next("mch"), name, defaultTokenTtl, scopedMachines, newKey(), Optional.empty(), now,
                now));
    }

    public Machine save(Machine machine) {
        return table.put(machine.id(), machine);
    }

    /** Gives a machine another key; the one before counts for some time more. */
    public Machine rotate(Machine machine, Duration previousFor) {
        Instant now = clock.instant();
        return save(machine.rotated(newKey(), now.plus(previousFor), now));
    }

    /** A machine that is gone cannot be talked to any more. */
    void remove(String id) {
        table.remove(id);
        all().stream().filter(machine -> machine.scopedMachines().contains(id))
                .forEach(machine -> save(machine.withoutScope(id, clock.instant())));
    }

    private Secret newKey() {
        return new Secret(ids.next("ak"));
    }
}
