package io.quarkiverse.clerk.emulator.store;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The roles of the instance. */
public final class Roles {

    private final Table<Role> table;
    private final Ids ids;
    private final Clock clock;

    Roles(Ids ids, Clock clock, Changes changes) {
        this.table = new Table<>(changes);
        this.ids = ids;
        this.clock = clock;
    }

    public Optional<Role> find(String id) {
        return table.find(id);
    }

    public Optional<Role> byKey(String key) {
        return table.first(role -> role.key().equals(key));
    }

    /** Every role, oldest first. */
    public List<Role> all() {
        return table.all();
    }

    public Role create(String key, String name, String description, List<String> permissions) {
        return create(ids.next("role"), key, name, description, permissions);
    }

    Role create(String id, String key, String name, String description, List<String> permissions) {
        Instant now = clock.instant();
        return save(new Role(id, key, name, description, permissions, now, now));
    }

    public Role save(Role role) {
        return table.put(role.id(), role);
    }

    void remove(String id) {
        table.remove(id);
    }
}
