package io.quarkiverse.clerk;

/**
 * Clerk's presets of how recently which factors must have been verified.
 *
 * @see <a href="https://clerk.com/docs/guides/secure/reverification">Clerk: Reverification</a>
 */
public enum Reverification {

    /** Nothing is asked. */
    NONE("", null),
    /** Both factors within the last 10 minutes; users with one factor: that one. */
    STRICT_MFA("strict_mfa", new ReverificationPolicy(ReverificationPolicy.Level.MULTI_FACTOR, 10)),
    /** The second factor within the last 10 minutes; users without one: the first. */
    STRICT("strict", new ReverificationPolicy(ReverificationPolicy.Level.SECOND_FACTOR, 10)),
    /** The second factor within the last hour; users without one: the first. */
    MODERATE("moderate", new ReverificationPolicy(ReverificationPolicy.Level.SECOND_FACTOR, 60)),
    /** The second factor within the last day; users without one: the first. */
    LAX("lax", new ReverificationPolicy(ReverificationPolicy.Level.SECOND_FACTOR, 1440));

    private final String preset;
    private final ReverificationPolicy policy;

    Reverification(String preset, ReverificationPolicy policy) {
        this.preset = preset;
        this.policy = policy;
    }

    /** Clerk's name of the preset, as ClerkJS reads it; empty for {@link #NONE}. */
    public String preset() {
        return preset;
    }

    /**
     * What the preset asks for.
     *
     * @throws IllegalStateException for {@link #NONE}, which asks for nothing
     */
    public ReverificationPolicy policy() {
        if (policy == null) {
            throw new IllegalStateException("Reverification.NONE asks for nothing, so it has no policy");
        }
        return policy;
    }
}
