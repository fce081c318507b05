package io.quarkiverse.clerk.runtime.token;

import java.time.Duration;
import java.util.Set;

/**
 * What a session token must meet besides its signature. An empty set is not checked.
 *
 * @param headerTypes the allowed {@code typ}; empty: {@code JWT} or none
 * @param audiences the allowed {@code aud}
 * @param authorizedParties the allowed {@code azp}
 * @param issuers the allowed {@code iss}
 * @param clockSkew how far the clocks may differ
 */
public record VerificationOptions(Set<String> headerTypes, Set<String> audiences, Set<String> authorizedParties,
        Set<String> issuers, Duration clockSkew) {

    public VerificationOptions {
        headerTypes = Set.copyOf(headerTypes);
        audiences = Set.copyOf(audiences);
        authorizedParties = Set.copyOf(authorizedParties);
        issuers = Set.copyOf(issuers);
    }
}
