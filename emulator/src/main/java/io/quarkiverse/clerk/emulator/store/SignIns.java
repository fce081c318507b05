package io.quarkiverse.clerk.emulator.store;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What starts and ends sessions: the changes that concern a session, its client and its user together. */
public final class SignIns {

    private final Users users;
    private final Sessions sessions;
    private final Clients clients;
    private final Memberships memberships;
    private final Clock clock;

    SignIns(Users users, Sessions sessions, Clients clients, Memberships memberships, Clock clock) {
        this.users = users;
        this.sessions = sessions;
        this.clients = clients;
        this.memberships = memberships;
        this.clock = clock;
    }

    /**
     * Signs a user in at a client. The sessions of other users there go on, as in an instance in multi-session mode; one of
     * the same user is replaced.
     */
    public Session start(Client client, Admission admission) {
        User user = admission.user();
        Instant now = clock.instant();
        activeOf(client).stream().filter(session -> session.userId().equals(user.id()))
                .forEach(session -> sessions.save(session.ended(Session.Status.REMOVED, now)));
        Session session = sessions.create(client.id(), admission);
        clients.save(client.withLastActiveSession(Optional.of(session.id()), now));
        users.save(user.signedIn(now));
        return session;
    }

    /** The user of the session has shown a second factor just now. */
    public Session secondFactor(Session session) {
        return sessions.save(session.withSecondFactor(clock.instant()));
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

    /** A browser works with this session from now on, and only tokens count that are not from before that. */
    public Session select(Session session) {
        Session touched = touch(session);
        clients.find(session.clientId())
                .ifPresent(client -> clients.save(client.withLastActiveSession(Optional.of(session.id()), clock.instant())));
        return touched;
    }

    /**
     * Makes another organization the active one of a session, the personal account where there is none. Nothing changes
     * where the user is not a member.
     */
    public Session activate(Session session, Optional<Organization> organization) {
        if (organization.filter(found -> memberships.find(found.id(), session.userId()).isEmpty()).isPresent()) {
            return session;
        }
        return sessions.save(session.withActiveOrganization(organization.map(Organization::id), clock.instant()));
    }

    /** The session that a browser works with: the last active one, as long as it is active. */
    public Optional<Session> current(Client client) {
        return client.lastActiveSessionId().flatMap(sessions::find)
                .filter(session -> session.isActiveAt(clock.instant()))
                .or(() -> activeOf(client).stream().findFirst());
    }

    void forget(Session session) {
        sessions.removeIf(other -> other.id().equals(session.id()));
        detach(session.clientId(), session.id());
    }

    /** The client changes in any case: tokens of its other sessions are from before that, and have to be renewed. */
    private void detach(String clientId, String sessionId) {
        clients.find(clientId).ifPresent(client -> clients.save(client.withLastActiveSession(
                client.lastActiveSessionId().filter(last -> !last.equals(sessionId))
                        .or(() -> activeOf(client).stream().map(Session::id).findFirst()),
                clock.instant())));
    }

    /** The sessions of a browser that are active, oldest first. */
    public List<Session> activeOf(Client client) {
        Instant now = clock.instant();
        return sessions.matching(session -> session.clientId().equals(client.id()) && session.isActiveAt(now));
    }
}
