package io.quarkiverse.clerk.emulator.store;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** All resources of a type. */
public final class Rows<T extends Row> {

    private final Table<T> table;
    private final Ids ids;
    private final String prefix;

    Rows(Ids ids, String prefix, Changes changes) {
        this.table = new Table<>(changes);
        this.ids = ids;
        this.prefix = prefix;
    }

    public String nextId() {
        return ids.next(prefix);
    }

    public Optional<T> find(String id) {
        return table.find(id);
    }

    /** The oldest one that the condition holds for. */
    public Optional<T> first(Predicate<T> condition) {
        return table.first(condition);
    }

    /** Every one, oldest first. */
    public List<T> all() {
        return table.all();
    }

    /** Those that the condition holds for, oldest first. */
    public List<T> matching(Predicate<T> condition) {
        return table.matching(condition);
    }

    public T save(T row) {
        return table.put(row.id(), row);
    }

    public void remove(String id) {
        table.remove(id);
    }

    public void removeIf(Predicate<T> condition) {
        table.removeIf(condition);
    }
}
