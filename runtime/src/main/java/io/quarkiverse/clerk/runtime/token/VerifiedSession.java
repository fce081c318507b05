package io.quarkiverse.clerk.runtime.token;

/**
 * A verified session token with its claims read. One object for one token as long as it is in the cache, so it may serve
 * as a key for what is derived from it.
 *
 * @param token the token
 * @param claims its claims
 */
public record VerifiedSession(VerifiedToken token, SessionClaims claims) {

    /** The compact serialization of the token. */
    public String raw() {
        return token.jwt().raw();
    }

    /** When the token expires, in epoch milliseconds. */
    public long expiresAtMillis() {
        return (long) (((Number) token.jwt().claims().get("exp")).doubleValue() * 1000);
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
