package io.quarkiverse.clerk.runtime.token;

import java.time.Duration;

/**
 * How long keys are used and how often they are asked for (spec §3.3).
 *
 * @param timeToLive how long a key set counts after it was loaded
 * @param staleTimeToLive how long a key set is used on while it cannot be loaded anew, after it was loaded
 * @param unknownKidInterval the least time between two requests that an unknown {@code kid} causes
 * @param failureInterval the least time between two loads after one failed
 * @param retryDelay the delay before the first retry of a failed request, doubled for each further one
 * @param maxRetries how often a failed request is repeated
 */
public record JwksPolicy(Duration timeToLive, Duration staleTimeToLive, Duration unknownKidInterval,
        Duration failureInterval, Duration retryDelay, int maxRetries) {

    /** Clerk's times, and bounds where Clerk's own SDK has none. */
    public static final JwksPolicy DEFAULT = new JwksPolicy(Duration.ofMinutes(5), Duration.ofHours(1),
            Duration.ofSeconds(30), Duration.ofSeconds(5), Duration.ofMillis(125), 4);
}
