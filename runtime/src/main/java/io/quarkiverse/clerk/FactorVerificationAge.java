package io.quarkiverse.clerk;

/**
 * How long ago the factors of the session were verified (claim {@code fva}).
 *
 * @param firstFactorMinutes minutes since the first factor was verified; {@link #ABSENT} if the user has none
 * @param secondFactorMinutes minutes since the second factor was verified; {@link #ABSENT} if the user has none
 */
public record FactorVerificationAge(double firstFactorMinutes, double secondFactorMinutes) {

    /** The age of a factor that the user has not set up. */
    public static final double ABSENT = -1;

    /**
     * @throws IllegalArgumentException if an age is neither {@link #ABSENT} nor a finite number from 0 on
     */
    public FactorVerificationAge {
        requireAge(firstFactorMinutes);
        requireAge(secondFactorMinutes);
    }

    private static void requireAge(double minutes) {
        if (minutes != ABSENT && !(minutes >= 0 && minutes < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("The age of a factor is -1 or a number of minutes from 0 on, not " + minutes);
        }
    }
}
