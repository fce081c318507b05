package io.quarkiverse.clerk.emulator.store;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** All organizations. */
public final class Organizations {

    private final Table<Organization> table;
    private final Ids ids;

    Organizations(Ids ids, Changes changes) {
        this.table = new Table<>(changes);
        this.ids = ids;
    }

    /** Clerk takes an id or a slug where it asks for an organization. */
    public Optional<Organization> find(String idOrSlug) {
        return table.find(idOrSlug).or(() -> bySlug(idOrSlug));
    }

    public Optional<Organization> bySlug(String slug) {
        return table.first(organization -> organization.slug().equals(slug));
    }

    /** Every organization, oldest first. */
    public List<Organization> all() {
        return table.all();
    }

    public String nextId() {
        return ids.next("org");
    }

    /** The slug for an organization of this name: its letters and digits, with a number added while that is taken. */
    public String freeSlug(String name) {
        String wanted = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        String base = wanted.isEmpty() ? "organization" : wanted;
        String slug = base;
        for (int number = 2; bySlug(slug).isPresent(); number++) {
            slug = base + "-" + number;
        }
        return slug;
    }

    public Organization save(Organization organization) {
        return table.put(organization.id(), organization);
    }

    void remove(String id) {
        table.remove(id);
    }
}
