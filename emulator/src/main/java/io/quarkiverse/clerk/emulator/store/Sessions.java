package io.quarkiverse.clerk.emulator.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** All sessions. */
public final class Sessions {

    /** Clerk's default maximum lifetime of a session. */
    private static final Duration LIFETIME = Duration.ofDays(7);
    private static final Duration ABANDONED_AFTER = Duration.ofDays(30);

    private final Table<Session> table;
    private final Ids ids;
    private final Clock clock;

    Sessions(Ids ids, Clock clock, Changes changes) {
        this.table = new Table<>(changes);
        this.ids = ids;
        this.clock = clock;
    }

    public Optional<Session> find(String id) {
        return table.find(id);
    }

    /** Every session, oldest first. */
    public List<Session> all() {
        return table.all();
    }

    public List<Session> matching(Predicate<Session> condition) {
        return table.matching(condition);
    }

    Session create(String clientId, Admission admission) {
        Instant now = clock.instant();
        Session session = new Session(ids.next("sess"), clientId, admission.user().id(), admission.organizationId(),
                admission.actor(), Session.Status.ACTIVE, now, now.plus(admission.sessionLifetime().orElse(LIFETIME)),
                now.plus(ABANDONED_AFTER), now, now);
        return save(session);
    }

    Session save(Session session) {
        return table.put(session.id(), session);
    }

    void removeIf(Predicate<Session> condition) {
        table.removeIf(condition);
    }
}
