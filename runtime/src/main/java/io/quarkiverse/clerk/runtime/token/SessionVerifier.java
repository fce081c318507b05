package io.quarkiverse.clerk.runtime.token;

import java.time.Clock;
import java.time.Duration;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;

import io.quarkiverse.clerk.TokenType;
import io.smallrye.mutiny.Uni;

/**
 * Verifies session tokens and remembers those that passed: a browser sends the same token for a minute, and the RSA check
 * costs more than the rest of the request. Tokens that did not pass are not remembered, so nobody can fill the cache
 * without the instance's signature.
 */
public final class SessionVerifier {

    private static final String TYPE = TokenType.SESSION_TOKEN.code();

    private final TokenVerifier verifier;
    private final VerificationMeter meter;
    private final Cache<String, VerifiedSession> verified;

    /** @param cacheSize how many tokens are remembered at most; 0 remembers none */
    public SessionVerifier(TokenVerifier verifier, int cacheSize, Clock clock) {
        this(verifier, cacheSize, clock, VerificationMeter.NONE);
    }

    /**
     * @param cacheSize how many tokens are remembered at most; 0 remembers none
     * @param meter is told of every verification
     */
    public SessionVerifier(TokenVerifier verifier, int cacheSize, Clock clock, VerificationMeter meter) {
        this.verifier = verifier;
        this.meter = meter;
        // Waking a thread of the common pool for the cache's own bookkeeping would cost more than the bookkeeping.
        this.verified = Caffeine.newBuilder().executor(Runnable::run).maximumSize(cacheSize)
                .expireAfter(Expiry.<String, VerifiedSession> creating((token, session) -> Duration
                        .ofMillis(Math.max(1, session.expiresAtMillis() - clock.millis()))))
                .build();
    }

    /** The session of a token that was verified before and still holds, else null. */
    public VerifiedSession findVerified(String token) {
        VerifiedSession session = verified.getIfPresent(token);
        if (session != null && !verifier.stillHolds(session.token())) {
            verified.invalidate(token);
            session = null;
        }
        meter.lookedUp(session != null);
        return session;
    }

    /**
     * @return the session, at once if the key is known; fails with {@link TokenVerificationException} if the token does not
     *         verify, with {@link io.quarkiverse.clerk.ClerkApiException} if Clerk cannot be reached
     */
    public Uni<VerifiedSession> verify(Jwt jwt) {
        return meter.timed(TYPE, verifier.verify(jwt)).map(this::remember);
    }

    /** The same by other conditions than the instance's own; who looks the token up again has to check those. */
    public Uni<VerifiedSession> verify(Jwt jwt, VerificationOptions conditions) {
        return meter.timed(TYPE, verifier.verify(jwt, conditions)).map(this::remember);
    }

    /** The same without remembering the token. */
    public Uni<VerifiedSession> verifyOnce(Jwt jwt, VerificationOptions conditions) {
        return meter.timed(TYPE, verifier.verify(jwt, conditions)).map(SessionVerifier::session);
    }

    /**
     * Verifies a token with which Clerk gives a browser its cookies: its signature, but neither its time nor who it is for.
     *
     * @return the token; fails as {@link #verify(Jwt)}
     */
    public Uni<Jwt> verifyHandshakeToken(Jwt jwt) {
        return verifier.verifyHandshakeToken(jwt);
    }

    /** The conditions of the instance. */
    public VerificationOptions options() {
        return verifier.options();
    }

    private VerifiedSession remember(VerifiedToken token) {
        VerifiedSession session = session(token);
        verified.put(token.jwt().raw(), session);
        return session;
    }

    private static VerifiedSession session(VerifiedToken token) {
        return new VerifiedSession(token, SessionClaims.of(token.jwt().claims()));
    }
}
