package io.quarkiverse.clerk.emulator.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The rows of one resource by id, oldest first.
 * <p>
 * Not synchronized: once the emulator is put together, only its one event loop touches the store.
 */
final class Table<T> {

    private final Map<String, T> rows = new LinkedHashMap<>();
    private final Changes changes;

    /** One whose changes concern nobody outside. */
    Table() {
        this(new Changes());
    }

    /** @param changes are told of everything that is saved and removed */
    Table(Changes changes) {
        this.changes = changes;
    }

    Optional<T> find(String id) {
        return Optional.ofNullable(rows.get(id));
    }

    Optional<T> first(Predicate<T> condition) {
        return rows.values().stream().filter(condition).findFirst();
    }

    List<T> all() {
        return List.copyOf(rows.values());
    }

    List<T> matching(Predicate<T> condition) {
        return rows.values().stream().filter(condition).toList();
    }

    T put(String id, T row) {
        T before = rows.put(id, row);
        if (!row.equals(before)) {
            changes.publish(new Change<>(id, Optional.ofNullable(before), Optional.of(row)));
        }
        return row;
    }

    void remove(String id) {
        T before = rows.remove(id);
        if (before != null) {
            changes.publish(new Change<>(id, Optional.of(before), Optional.empty()));
        }
    }

    void removeIf(Predicate<T> condition) {
        List<String> ids = rows.entrySet().stream().filter(row -> condition.test(row.getValue())).map(Map.Entry::getKey)
                .toList();
        ids.forEach(this::remove);
    }
}
