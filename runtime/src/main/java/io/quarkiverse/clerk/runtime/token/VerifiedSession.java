package io.quarkiverse.clerk.runtime.token;

import java.util.function.Function;

/**
 * A verified session token with its claims read. One object for one token as long as it is in the cache, so it keeps what a
 * consumer derived from it: both are forgotten together.
 */
public final class VerifiedSession {

    private final VerifiedToken token;
    private final SessionClaims claims;
    private volatile Object derived;

    public VerifiedSession(VerifiedToken token, SessionClaims claims) {
        this.token = token;
        this.claims = claims;
    }

    /** The token. */
    public VerifiedToken token() {
        return token;
    }

    /** The claims of the token. */
    public SessionClaims claims() {
        return claims;
    }

    /** The compact serialization of the token. */
    public String raw() {
        return token.jwt().raw();
    }

    /** When the token expires, in epoch milliseconds. */
    public long expiresAtMillis() {
        return (long) (((Number) token.jwt().claims().get("exp")).doubleValue() * 1000);
    }

    /**
     * What the consumer derives from the session, made once; two threads at a time may both make it.
     *
     * @param type what is derived; there is one consumer, and so one type
     */
    public <T> T derived(Class<T> type, Function<VerifiedSession, T> make) {
        Object known = derived;
        if (known == null) {
            known = make.apply(this);
            derived = known;
        }
        return type.cast(known);
    }
}
