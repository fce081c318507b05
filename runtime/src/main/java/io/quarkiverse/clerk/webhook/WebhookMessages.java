package io.quarkiverse.clerk.webhook;

import java.time.Duration;

import io.smallrye.mutiny.Uni;

/**
 * Remembers which messages were handled, so that one that Clerk delivers again reaches the observers once.
 * <p>
 * The default is in memory and bounded, and so knows only what its own process handled. An application that runs in several
 * processes makes a bean of this type, over what they share:
 *
 * <pre>
 * &#64;ApplicationScoped
 * public class SharedMessages implements WebhookMessages {
 *     …
 * }
 * </pre>
 *
 * What fails here fails the webhook, with 500, and Clerk delivers it again.
 */
public interface WebhookMessages {

    /** Where a message stands. */
    enum State {
        /** Nobody has it: it is the caller's now. */
        CLAIMED,
        /** Somebody else is at it. The answer is 503, and Clerk comes again. */
        IN_PROGRESS,
        /** It was handled. The answer is 200, and no observer is called. */
        HANDLED
    }

    /**
     * Claims the message, in one step: of two that ask at the same time, one gets it.
     *
     * @param key the message, of one instance
     * @param atMost how long the claim holds if nothing more is heard, so that a process that ends in the middle does not
     *        keep a message for ever
     */
    Uni<State> claim(String key, Duration atMost);

    /**
     * Every observer has done its part.
     *
     * @param remembered for how long it must be remembered
     */
    Uni<Void> handled(String key, Duration remembered);

    /** An observer failed: the next delivery is a new try. */
    Uni<Void> release(String key);
}
