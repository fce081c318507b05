package io.quarkiverse.clerk.emulator.store;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** A session of one user in one client. */
public record Session(String id, String clientId, String userId, Optional<String> activeOrganizationId, Status status,
        Instant lastActiveAt, Instant expireAt, Instant abandonAt, Instant createdAt, Instant updatedAt) {

    /** Clerk's session states, as far as the emulator enters them. */
    public enum Status {
        ACTIVE,
        REVOKED,
        ENDED,
        REMOVED,
        EXPIRED,
        ABANDONED;

        /** The text on the wire. */
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Time ends a session by itself; nothing has to run for it. */
    public Status statusAt(Instant now) {
        if (status != Status.ACTIVE) {
            return status;
        }
        if (!now.isBefore(abandonAt)) {
            return Status.ABANDONED;
        }
        return now.isBefore(expireAt) ? Status.ACTIVE : Status.EXPIRED;
    }

    public boolean isActiveAt(Instant now) {
        return statusAt(now) == Status.ACTIVE;
    }

    Session ended(Status how, Instant now) {
        return new Session(id, clientId, userId, activeOrganizationId, how, lastActiveAt, expireAt, abandonAt, createdAt,
                now);
    }

    Session withActiveOrganization(Optional<String> organizationId, Instant now) {
        return new Session(id, clientId, userId, organizationId, status, lastActiveAt, expireAt, abandonAt, createdAt,
                now);
    }

    Session touched(Instant now) {
        return new Session(id, clientId, userId, activeOrganizationId, status, now, expireAt, abandonAt, createdAt,
                updatedAt);
    }
}
