package io.quarkiverse.clerk.emulator.store;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What starts and ends sessions: the changes that concern a session, its client and its user together. */
public final class SignIns {

    private final Users users;
    private final Sessions sessions;
    private final Clients clients;
    private final Clock clock;

    SignIns(Users users, Sessions sessions, Clients clients, Clock clock) {
        this.users = users;
        this.sessions = sessions;
        this.clients = clients;
        this.clock = clock;
    }

    /**
     * Signs a user in at a client. The sessions of other users there go on, as in an instance in multi-session mode; one of
     * the same user is replaced.
     */
    public Session start(Client client, User user, Optional<String> organizationId) {
        Instant now = clock.instant();
        activeOf(client).stream().filter(session -> session.userId().equals(user.id()))
                .forEach(session -> sessions.save(session.ended(Session.Status.REMOVED, now)));
        Session session = sessions.create(client.id(), user.id(), organizationId);
        clients.save(client.withLastActiveSession(Optional.of(session.id()), now));
        users.save(user.signedIn(now));
        return session;
    }

    /** Ends one session; one that has ended already stays as it is. */
    public Session end(Session session, Session.Status how) {
        Instant now = clock.instant();
        if (!session.isActiveAt(now)) {
            return session;
        }
        Session ended = sessions.save(session.ended(how, now));
        detach(session.clientId(), session.id());
        return ended;
    }

    public void endAll(Client client, Session.Status how) {
        activeOf(client).forEach(session -> end(session, how));
    }

    public void revokeAll(User user) {
        sessions.matching(session -> session.userId().equals(user.id()))
                .forEach(session -> end(session, Session.Status.REVOKED));
    }

    /** A token was asked for, which is what Clerk takes as a sign of life. */
    public Session touch(Session session) {
        Instant now = clock.instant();
        users.find(session.userId()).ifPresent(user -> users.save(user.active(now)));
        return sessions.save(session.touched(now));
    }

    void forget(Session session) {
        sessions.removeIf(other -> other.id().equals(session.id()));
        detach(session.clientId(), session.id());
    }

    private void detach(String clientId, String sessionId) {
        Predicate<String> gone = sessionId::equals;
        clients.find(clientId).filter(client -> client.lastActiveSessionId().filter(gone).isPresent())
                .ifPresent(client -> clients.save(client.withLastActiveSession(
                        activeOf(client).stream().map(Session::id).filter(gone.negate()).findFirst(), clock.instant())));
    }

    private List<Session> activeOf(Client client) {
        Instant now = clock.instant();
        return sessions.matching(session -> session.clientId().equals(client.id()) && session.isActiveAt(now));
    }
}
