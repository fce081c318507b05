package io.quarkiverse.clerk.emulator.store;

import java.util.List;
import java.util.Optional;

/** All JWT templates. */
public final class JwtTemplates {

    private final Table<JwtTemplate> table = new Table<>();
    private final Ids ids;

    JwtTemplates(Ids ids) {
        this.ids = ids;
    }

    public Optional<JwtTemplate> find(String id) {
        return table.find(id);
    }

    public Optional<JwtTemplate> byName(String name) {
        return table.first(template -> template.name().equals(name));
    }

    /** Every template, oldest first. */
    public List<JwtTemplate> all() {
        return table.all();
    }

    public String nextId() {
        return ids.next("jtmp");
    }

    public JwtTemplate save(JwtTemplate template) {
        return table.put(template.id(), template);
    }

    public void remove(String id) {
        table.remove(id);
    }
}
