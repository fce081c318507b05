package io.quarkiverse.clerk.emulator.store;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Who is in which organization. */
public final class Memberships {

    private final Table<Membership> table;
    private final Ids ids;
    private final Clock clock;

    Memberships(Ids ids, Clock clock, Changes changes) {
        this.table = new Table<>(changes);
        this.ids = ids;
        this.clock = clock;
    }

    public Optional<Membership> find(String organizationId, String userId) {
        return table.first(membership -> membership.organizationId().equals(organizationId)
                && membership.userId().equals(userId));
    }

    /** Every membership, oldest first. */
    public List<Membership> all() {
        return table.all();
    }

    public List<Membership> ofUser(String userId) {
        return table.matching(membership -> membership.userId().equals(userId));
    }

    public List<Membership> ofOrganization(String organizationId) {
        return table.matching(membership -> membership.organizationId().equals(organizationId));
    }

    public Membership create(String organizationId, String userId, String role, Metadata metadata) {
        Instant now = clock.instant();
        return save(new Membership(ids.next("orgmem"), organizationId, userId, role, metadata, now, now));
    }

    public Membership save(Membership membership) {
        return table.put(membership.id(), membership);
    }

    void removeIf(Predicate<Membership> condition) {
        table.removeIf(condition);
    }
}
