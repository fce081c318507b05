package io.quarkiverse.clerk.runtime.token;

/**
 * A token whose signature and claims were verified.
 *
 * @param jwt the token
 * @param key the key that verified it, null if somebody vouches for it who has none: a test
 */
public record VerifiedToken(Jwt jwt, VerificationKey key) {
}
