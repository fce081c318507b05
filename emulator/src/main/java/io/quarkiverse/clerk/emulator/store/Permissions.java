package io.quarkiverse.clerk.emulator.store;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The permissions that roles can have, Clerk's own included. */
public final class Permissions {

    private final Table<Permission> table;
    private final Ids ids;
    private final Clock clock;

    Permissions(Ids ids, Clock clock, Changes changes) {
        this.table = new Table<>(changes);
        this.ids = ids;
        this.clock = clock;
    }

    public Optional<Permission> find(String id) {
        return table.find(id);
    }

    public Optional<Permission> byKey(String key) {
        return table.first(permission -> permission.key().equals(key));
    }

    /** Every permission, oldest first. */
    public List<Permission> all() {
        return table.all();
    }

    public Permission create(String key, String name, String description) {
        return create(ids.next("perm"), key, name, description);
    }

    Permission create(String id, String key, String name, String description) {
        Instant now = clock.instant();
        return save(new Permission(id, key, name, description, now, now));
    }

    public Permission save(Permission permission) {
        return table.put(permission.id(), permission);
    }

    void remove(String id) {
        table.remove(id);
    }
}
