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
        rows.put(id, row);
        return row;
    }

    void remove(String id) {
        rows.remove(id);
    }

    void removeIf(Predicate<T> condition) {
        rows.values().removeIf(condition);
    }
}
