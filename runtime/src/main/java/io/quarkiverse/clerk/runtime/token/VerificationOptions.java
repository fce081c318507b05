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
 * @param missingAuthorizedParty whether a token without {@code azp} passes where some are configured
 */
public record VerificationOptions(Set<String> headerTypes, Set<String> audiences, Set<String> authorizedParties,
        Set<String> issuers, Duration clockSkew, boolean missingAuthorizedParty) {

    /** Every token needs an authorized party where some are configured. */
    public VerificationOptions(Set<String> headerTypes, Set<String> audiences, Set<String> authorizedParties,
            Set<String> issuers, Duration clockSkew) {
        this(headerTypes, audiences, authorizedParties, issuers, clockSkew, false);
    }

    public VerificationOptions {
        headerTypes = Set.copyOf(headerTypes);
        audiences = Set.copyOf(audiences);
        authorizedParties = Set.copyOf(authorizedParties);
        issuers = Set.copyOf(issuers);
    }

    /** The same for other issuers. */
    public VerificationOptions withIssuers(Set<String> others) {
        return others.equals(issuers) ? this
                : new VerificationOptions(headerTypes, audiences, authorizedParties, others, clockSkew, missingAuthorizedParty);
    }

    /** The same for other clocks. */
    public VerificationOptions withClockSkew(Duration skew) {
        return new VerificationOptions(headerTypes, audiences, authorizedParties, issuers, skew, missingAuthorizedParty);
    }

    /** The same, whether or not a token without {@code azp} passes. */
    public VerificationOptions withMissingAuthorizedParty(boolean passes) {
        return passes == missingAuthorizedParty ? this
                : new VerificationOptions(headerTypes, audiences, authorizedParties, issuers, clockSkew, passes);
    }
}
