package io.quarkiverse.clerk;

import java.util.Objects;

/**
 * Which factor must have been verified, and how recently.
 *
 * @param level which of the factors
 * @param afterMinutes the age in minutes from which on the verification is too old; greater than 0
 * @see <a href="https://clerk.com/docs/guides/secure/reverification">Clerk: Reverification</a>
 */
public record ReverificationPolicy(Level level, double afterMinutes) {

    /** The factors that must be fresh. */
    public enum Level {
        FIRST_FACTOR,
        SECOND_FACTOR,
        MULTI_FACTOR
    }

    /**
     * @throws IllegalArgumentException if {@code afterMinutes} is not greater than 0
     */
    public ReverificationPolicy {
        Objects.requireNonNull(level, "level");
        if (!(afterMinutes > 0)) {
            throw new IllegalArgumentException("afterMinutes must be greater than 0, it is " + afterMinutes);
        }
    }

    /**
     * Whether factors of these ages are fresh enough. The age of a factor that the user has not set up is −1: a missing
     * second factor is replaced by the first, a missing first factor by the second only where the second is asked for.
     */
    public boolean isMetBy(FactorVerificationAge age) {
        boolean firstFresh = isFresh(age.firstFactorMinutes());
        boolean secondFresh = isFresh(age.secondFactorMinutes());
        return switch (level) {
            case FIRST_FACTOR -> firstFresh;
            case SECOND_FACTOR -> age.secondFactorMinutes() == FactorVerificationAge.ABSENT ? firstFresh : secondFresh;
            case MULTI_FACTOR -> firstFresh && (secondFresh || age.secondFactorMinutes() == FactorVerificationAge.ABSENT);
        };
    }

    private boolean isFresh(double minutes) {
        return minutes != FactorVerificationAge.ABSENT && afterMinutes > minutes;
    }
}
