package io.quarkiverse.clerk.emulator.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** What an invitation, a sign-in token or an actor token hands out: it can be accepted once, unless it is revoked before. */
public record Ticket(String token, Status status, Optional<Instant> expiresAt) {

    /** The states of a ticket. */
    public enum Status {
        PENDING,
        ACCEPTED,
        REVOKED,
        EXPIRED;

        /** The text on the wire. */
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Ticket of(String token, Optional<Instant> expiresAt) {
        return new Ticket(token, Status.PENDING, expiresAt);
    }

    /** Compared in constant time, as everything that lets somebody in. */
    boolean isFor(String text) {
        return MessageDigest.isEqual(token.getBytes(StandardCharsets.UTF_8), text.getBytes(StandardCharsets.UTF_8));
    }

    /** Time ends a pending ticket by itself; nothing has to run for it. */
    public Status statusAt(Instant now) {
        return status == Status.PENDING && expiresAt.filter(end -> !now.isBefore(end)).isPresent() ? Status.EXPIRED
                : status;
    }

    public boolean isPendingAt(Instant now) {
        return statusAt(now) == Status.PENDING;
    }

    public Ticket revoked() {
        return new Ticket(token, Status.REVOKED, expiresAt);
    }

    public Ticket accepted() {
        return new Ticket(token, Status.ACCEPTED, expiresAt);
    }

    @Override
    public String toString() {
        return "Ticket[" + status + "]";
    }
}
