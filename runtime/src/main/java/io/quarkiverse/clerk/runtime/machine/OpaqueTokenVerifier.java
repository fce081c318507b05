package io.quarkiverse.clerk.runtime.machine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;

import io.quarkiverse.clerk.TokenType;
import io.quarkiverse.clerk.runtime.authentication.MachineTokenException;
import io.quarkiverse.clerk.runtime.token.MachineToken;
import io.quarkiverse.clerk.runtime.token.OAuthAudience;
import io.smallrye.mutiny.Uni;

/**
 * Asks Clerk about opaque tokens, and no more often than needed (spec §6.6): requests with the same token wait for one
 * answer, a refusal is remembered for a while, and only so many requests run at a time.
 * <p>
 * An acceptance is remembered only where the application wants it so, because whether a token was revoked is for Clerk to
 * say.
 */
final class OpaqueTokenVerifier {

    /**
     * Clerk's have less than a hundred characters. What is longer than this is nobody's, and no request to Clerk is spent on
     * it.
     */
    private static final int MAX_LENGTH = 1024;

    private final OpaqueTokens api;
    private final OpaqueTokenPolicy policy;
    private final VerificationFailures failures;
    private final RequestLimit limit;
    private final Clock clock;
    private final Cache<TokenDigest, MachineTokenException> refused;
    private final Cache<TokenDigest, MachineToken> accepted;
    private final Map<TokenDigest, Uni<MachineToken>> running = new ConcurrentHashMap<>();

    OpaqueTokenVerifier(OpaqueTokens api, OpaqueTokenPolicy policy, VerificationFailures failures, Clock clock) {
        this.api = api;
        this.policy = policy;
        this.failures = failures;
        this.limit = new RequestLimit(policy.maxRequests());
        this.clock = clock;
        this.refused = cache(token -> policy.refusedTimeToLive());
        this.accepted = cache(this::acceptedTimeToLive);
    }

    private <T> Cache<TokenDigest, T> cache(TimeToLive<T> timeToLive) {
        return Caffeine.newBuilder().executor(Runnable::run).maximumSize(policy.cacheSize())
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .expireAfter(Expiry.<TokenDigest, T> creating((digest, value) -> timeToLive.of(value))).build();
    }

    /** How long one value is remembered. */
    @FunctionalInterface
    private interface TimeToLive<T> {
        Duration of(T value);
    }

    private Duration acceptedTimeToLive(MachineToken token) {
        Instant now = clock.instant();
        Duration left = token.expiresAt().map(end -> Duration.between(now, end)).orElse(policy.acceptedTimeToLive());
        Duration shorter = left.compareTo(policy.acceptedTimeToLive()) < 0 ? left : policy.acceptedTimeToLive();
        return shorter.isNegative() ? Duration.ZERO : shorter;
    }

    /** @return the token; fails with {@link MachineTokenException} */
    Uni<MachineToken> verify(TokenType type, String token) {
        if (token.length() > MAX_LENGTH) {
            return Uni.createFrom().failure(failures.ofTooLongToken(MAX_LENGTH));
        }
        TokenDigest digest = TokenDigest.of(type, token);
        MachineTokenException refusal = refused.getIfPresent(digest);
        if (refusal != null) {
            return Uni.createFrom().failure(refusal);
        }
        MachineToken known = accepted.getIfPresent(digest);
        return known != null ? Uni.createFrom().item(known.withRaw(token))
                : running.computeIfAbsent(digest, ignored -> ask(digest, type, token));
    }

    private Uni<MachineToken> ask(TokenDigest digest, TokenType type, String token) {
        return limit.run(() -> api.verify(type, token))
                .invoke(this::requireAudience)
                .onItem().invoke(answer -> remember(digest, answer))
                .onFailure().transform(failure -> refuse(digest, failure))
                .onTermination().invoke(() -> running.remove(digest))
                .memoize().indefinitely();
    }

    private void requireAudience(MachineToken token) {
        if (token.type() == TokenType.OAUTH_TOKEN) {
            OAuthAudience.require(token.audience(), policy.audiences());
        }
    }

    private void remember(TokenDigest digest, MachineToken token) {
        if (!policy.acceptedTimeToLive().isZero()) {
            accepted.put(digest, token.withRaw(""));
        }
    }

    private MachineTokenException refuse(TokenDigest digest, Throwable failure) {
        MachineTokenException refusal = failures.ofOpaqueToken(failure);
        if (VerificationFailures.isAboutTheToken(failure) && !policy.refusedTimeToLive().isZero()) {
            refused.put(digest, refusal);
        }
        return refusal;
    }
}
