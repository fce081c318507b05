package io.quarkiverse.clerk.emulator.store;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A session of one user in one client.
 *
 * @param actor who works with it in the place of the user, if anybody does
 * @param secondFactorAt when a second factor was shown, if one was
 */
public record Session(String id, String clientId, String userId, Optional<String> activeOrganizationId,
        Optional<ObjectNode> actor, Optional<Instant> secondFactorAt, Status status, Instant lastActiveAt, Instant expireAt,
        Instant abandonAt, Instant createdAt,
        Instant updatedAt) {

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
        return new Session(id, clientId, userId, activeOrganizationId, actor, secondFactorAt, how, lastActiveAt, expireAt,
                abandonAt, createdAt,
                now);
    }

    /** The same in another organization, or in the personal account. */
    public Session withActiveOrganization(Optional<String> organizationId, Instant now) {
        return new Session(id, clientId, userId, organizationId, actor, secondFactorAt, status, lastActiveAt, expireAt,
                abandonAt, createdAt,
                now);
    }

    Session touched(Instant now) {
        return new Session(id, clientId, userId, activeOrganizationId, actor, secondFactorAt, status, now, expireAt, abandonAt,
                createdAt,
                updatedAt);
    }

    Session withSecondFactor(Instant now) {
        return new Session(id, clientId, userId, activeOrganizationId, actor, Optional.of(now), status, lastActiveAt, expireAt,
                abandonAt, createdAt, now);
    }
}
