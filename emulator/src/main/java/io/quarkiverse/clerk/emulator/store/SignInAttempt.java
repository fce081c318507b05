package io.quarkiverse.clerk.emulator.store;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * Somebody on the way to a session.
 *
 * @param identifier as it was sent; nothing before that
 * @param userId who has the identifier
 * @param newPassword whether another password is wanted before the session
 */
public record SignInAttempt(String id, String clientId, Optional<String> identifier, Optional<String> userId,
        Optional<Verification> firstFactor, Optional<Verification> secondFactor, boolean newPassword,
        Optional<String> createdSessionId, Instant abandonAt, Instant createdAt, Instant updatedAt) implements Row {

    public static final RowType<SignInAttempt> TYPE = new RowType<>("sia", "sign-in");

    /** The states of a sign-in. */
    public enum Status {
        NEEDS_IDENTIFIER,
        NEEDS_FIRST_FACTOR,
        NEEDS_SECOND_FACTOR,
        NEEDS_NEW_PASSWORD,
        COMPLETE;

        /** The text on the wire. */
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Status status() {
        if (createdSessionId.isPresent()) {
            return Status.COMPLETE;
        }
        if (userId.isEmpty()) {
            return Status.NEEDS_IDENTIFIER;
        }
        if (!isVerified(firstFactor)) {
            return Status.NEEDS_FIRST_FACTOR;
        }
        return newPassword ? Status.NEEDS_NEW_PASSWORD : Status.NEEDS_SECOND_FACTOR;
    }

    /** Whether it can still lead to a session. */
    public boolean isOpenAt(Instant now) {
        return createdSessionId.isEmpty() && now.isBefore(abandonAt);
    }

    public boolean hasSecondFactor() {
        return isVerified(secondFactor);
    }

    private static boolean isVerified(Optional<Verification> verification) {
        return verification.filter(found -> found.status() == Verification.Status.VERIFIED).isPresent();
    }

    public SignInAttempt withFirstFactor(Verification value, boolean wantsNewPassword, Instant now) {
        return new SignInAttempt(id, clientId, identifier, userId, Optional.of(value), secondFactor, wantsNewPassword,
                createdSessionId, abandonAt, createdAt, now);
    }

    public SignInAttempt withSecondFactor(Verification value, Instant now) {
        return new SignInAttempt(id, clientId, identifier, userId, firstFactor, Optional.of(value), newPassword,
                createdSessionId, abandonAt, createdAt, now);
    }

    public SignInAttempt withoutNewPassword(Instant now) {
        return new SignInAttempt(id, clientId, identifier, userId, firstFactor, secondFactor, false, createdSessionId,
                abandonAt, createdAt, now);
    }

    public SignInAttempt completed(String sessionId, Instant now) {
        return new SignInAttempt(id, clientId, identifier, userId, firstFactor, secondFactor, newPassword,
                Optional.of(sessionId), abandonAt, createdAt, now);
    }
}
