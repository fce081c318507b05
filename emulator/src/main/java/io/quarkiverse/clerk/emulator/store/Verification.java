package io.quarkiverse.clerk.emulator.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * How an e-mail address or phone number was shown to be its user's.
 *
 * @param strategy {@code admin}, or how the code is sent
 * @param code what to answer with; empty for an administrator's word
 */
public record Verification(String id, String strategy, Status status, int attempts, Optional<Instant> expireAt,
        String code) {

    /** Nothing is ever sent, hence every address is treated as Clerk treats its test addresses. */
    public static final String CODE = "424242";

    private static final Duration VALID_FOR = Duration.ofMinutes(10);
    private static final int MAX_ATTEMPTS = 3;
    private static final String ADMIN = "admin";

    /** The states of a verification. */
    public enum Status {
        UNVERIFIED,
        VERIFIED,
        FAILED,
        EXPIRED;

        /** The text on the wire. */
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The word of somebody who may say so, which needs no code. */
    public static Verification byAdmin() {
        return new Verification("", ADMIN, Status.VERIFIED, 0, Optional.empty(), "");
    }

    /** Something was shown that needs no code, such as a password. */
    public static Verification by(String strategy) {
        return new Verification("", strategy, Status.VERIFIED, 0, Optional.empty(), "");
    }

    static Verification byCode(String id, String strategy, Instant now) {
        return new Verification(id, strategy, Status.UNVERIFIED, 0, Optional.of(now.plus(VALID_FOR)), CODE);
    }

    public boolean isByAdmin() {
        return strategy.equals(ADMIN);
    }

    /** Time and too many wrong answers end a verification by themselves. */
    public Status statusAt(Instant now) {
        if (status != Status.UNVERIFIED) {
            return status;
        }
        if (attempts >= MAX_ATTEMPTS) {
            return Status.FAILED;
        }
        return expireAt.filter(end -> !now.isBefore(end)).isPresent() ? Status.EXPIRED : Status.UNVERIFIED;
    }

    /** After an answer, which may be wrong. */
    public Verification attempted(String answer) {
        return new Verification(id, strategy, answer.equals(code) ? Status.VERIFIED : status, attempts + 1, expireAt, code);
    }

    @Override
    public String toString() {
        return "Verification[" + strategy + ", " + status + "]";
    }
}
