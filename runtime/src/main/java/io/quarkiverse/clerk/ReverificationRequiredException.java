package io.quarkiverse.clerk;

import io.quarkus.security.ForbiddenException;

/**
 * The session is fine, but its factors were verified too long ago. Ends a request with 403 and the JSON body that makes
 * ClerkJS ask the user to verify again.
 *
 * @see <a href="https://clerk.com/docs/guides/secure/reverification">Clerk: Reverification</a>
 */
public class ReverificationRequiredException extends ForbiddenException {

    private static final long serialVersionUID = 1L;

    private final Reverification preset;
    private final transient ReverificationPolicy policy;

    /**
     * @param preset what is asked for
     * @throws IllegalStateException for {@link Reverification#NONE}, which asks for nothing
     */
    public ReverificationRequiredException(Reverification preset) {
        this(preset, preset.policy(), preset.preset());
    }

    /** @param policy what is asked for */
    public ReverificationRequiredException(ReverificationPolicy policy) {
        this(Reverification.NONE, policy, policy.level() + " within " + policy.afterMinutes() + " minutes");
    }

    private ReverificationRequiredException(Reverification preset, ReverificationPolicy policy, String asked) {
        super("The session must be verified again: " + asked);
        this.preset = preset;
        this.policy = policy;
    }

    /** The preset that is asked for; {@link Reverification#NONE} if it is none of Clerk's, but a {@link #policy()} alone. */
    public Reverification preset() {
        return preset;
    }

    /** What is asked for. */
    public ReverificationPolicy policy() {
        return policy;
    }
}
