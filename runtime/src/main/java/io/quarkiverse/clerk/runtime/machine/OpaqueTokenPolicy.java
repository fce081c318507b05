package io.quarkiverse.clerk.runtime.machine;

import java.time.Duration;
import java.util.Set;

/**
 * How often Clerk is asked about opaque tokens, and what else they must meet.
 *
 * @param refusedTimeToLive how long a token that Clerk refused is refused without asking again; zero asks each time
 * @param acceptedTimeToLive how long a token that Clerk accepted is accepted without asking again, revoked or not; zero asks
 *        each time
 * @param cacheSize how many tokens of either kind are remembered at most
 * @param maxRequests how many requests to Clerk run at a time
 * @param audiences the audiences that an OAuth token must be for; empty: any
 */
public record OpaqueTokenPolicy(Duration refusedTimeToLive, Duration acceptedTimeToLive, int cacheSize, int maxRequests,
        Set<String> audiences) {

    public OpaqueTokenPolicy {
        audiences = Set.copyOf(audiences);
    }
}
