package io.quarkiverse.clerk.runtime.token;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

import org.jboss.logging.Logger;

import io.quarkiverse.clerk.ClerkApiException;
import io.quarkiverse.clerk.api.model.Jwks;
import io.smallrye.mutiny.Uni;

/**
 * The keys of one instance, fetched when they are first needed and kept (spec §3.3).
 * <p>
 * One object per instance is what keeps the keys of two instances apart, even under the same {@code kid}. However many
 * requests wait, one fetch runs at a time; nothing blocks and nothing is locked while it runs.
 */
public final class JwksKeySource implements KeySource {

    private static final Logger LOG = Logger.getLogger(JwksKeySource.class);

    private final JwksFetcher fetcher;
    private final JwksPolicy policy;
    private final Clock clock;

    private final AtomicReference<Uni<KeySet>> running = new AtomicReference<>();
    private final AtomicLong nextUnknownKidFetch = new AtomicLong(Long.MIN_VALUE);
    private volatile KeySet current;
    private volatile Failure lastFailure;

    public JwksKeySource(JwksFetcher fetcher, JwksPolicy policy, Clock clock) {
        this.fetcher = fetcher;
        this.policy = policy;
        this.clock = clock;
    }

    @Override
    public Uni<VerificationKey> key(String kid) {
        KeySet keys = current;
        long now = clock.millis();
        if (keys == null || !keys.isFresh(now, policy)) {
            return reload(keys, now).map(loaded -> loaded.require(kid));
        }
        VerificationKey key = keys.find(kid);
        if (key != null) {
            return Uni.createFrom().item(key);
        }
        // A forged kid must not become a request to Clerk each time, yet a key that was just added must be found.
        if (running.get() != null || mayAskForUnknownKid(now)) {
            return load(keys).onFailure().recoverWithItem(keys).map(loaded -> loaded.require(kid));
        }
        return Uni.createFrom().failure(() -> KeySet.mismatch(kid));
    }

    @Override
    public boolean trusts(VerificationKey key) {
        KeySet keys = current;
        return keys != null && key.equals(keys.find(key.kid())) && keys.isUsable(clock.millis(), policy);
    }

    @Override
    public Uni<Void> ready() {
        KeySet keys = current;
        long now = clock.millis();
        boolean usable = keys != null && keys.isUsable(now, policy);
        return usable ? Uni.createFrom().voidItem() : reload(keys, now).replaceWithVoid();
    }

    private boolean mayAskForUnknownKid(long now) {
        long next = nextUnknownKidFetch.get();
        return now >= next && nextUnknownKidFetch.compareAndSet(next, now + policy.unknownKidInterval().toMillis());
    }

    private Uni<KeySet> reload(KeySet old, long now) {
        boolean usable = old != null && old.isUsable(now, policy);
        Failure failure = lastFailure;
        if (failure != null && now < failure.at() + policy.failureInterval().toMillis()) {
            return usable ? Uni.createFrom().item(old) : Uni.createFrom().failure(failure.cause());
        }
        Uni<KeySet> loaded = load(old);
        return usable ? loaded.onFailure().recoverWithItem(old) : loaded;
    }

    /** @param seen what the caller decided on: if it has been replaced meanwhile, there is nothing left to fetch */
    private Uni<KeySet> load(KeySet seen) {
        Uni<KeySet> own = Uni.createFrom().deferred(() -> current == seen ? fetch() : Uni.createFrom().item(current))
                .onTermination().invoke(() -> running.set(null))
                .memoize().indefinitely();
        Uni<KeySet> other = running.compareAndExchange(null, own);
        return other == null ? own : other;
    }

    private Uni<KeySet> fetch() {
        Uni<Jwks> request = fetcher.fetch();
        if (policy.maxRetries() > 0) {
            request = request.onFailure(JwksKeySource::isWorthRetrying).retry().withBackOff(policy.retryDelay())
                    .withJitter(0.5).atMost(policy.maxRetries());
        }
        return request.map(jwks -> new KeySet(JwksParser.parse(jwks), clock.millis()))
                .onFailure().transform(JwksKeySource::reason)
                .onItem().invoke(keys -> {
                    current = keys;
                    lastFailure = null;
                })
                .onFailure().invoke(cause -> {
                    lastFailure = new Failure(cause, clock.millis());
                    LOG.warnf("The keys of Clerk could not be loaded: %s", cause.getMessage());
                });
    }

    private static boolean isWorthRetrying(Throwable failure) {
        return !(failure instanceof ClerkApiException e && (e.status() == 401 || e.status() == 403));
    }

    private static Throwable reason(Throwable failure) {
        if (failure instanceof TokenVerificationException) {
            return failure;
        }
        if (failure instanceof ClerkApiException e && e.hasCode("clerk_key_invalid")) {
            return new TokenVerificationException(TokenErrorReason.SECRET_KEY_INVALID, "Clerk does not know the secret key. "
                    + "Copy it from the API keys page in Clerk's dashboard to CLERK_SECRET_KEY (quarkus.clerk.secret-key).", e);
        }
        // Silence has a cause of its own. Anything else is an answer of Clerk or of a proxy, or a request that was never sent.
        if (failure instanceof ClerkApiException && failure.getCause() != null) {
            return failure;
        }
        return new TokenVerificationException(TokenErrorReason.JWK_REMOTE_FAILED_TO_LOAD,
                "The keys could not be loaded from Clerk. " + failure.getMessage(), failure);
    }

    private record Failure(Throwable cause, long at) {
    }

    private record KeySet(Map<String, VerificationKey> byKid, long loadedAt) {

        boolean isFresh(long now, JwksPolicy policy) {
            return now < loadedAt + policy.timeToLive().toMillis();
        }

        boolean isUsable(long now, JwksPolicy policy) {
            return now < loadedAt + Math.max(policy.timeToLive().toMillis(), policy.staleTimeToLive().toMillis());
        }

        VerificationKey find(String kid) {
            return kid == null ? null : byKid.get(kid);
        }

        VerificationKey require(String kid) {
            VerificationKey key = find(kid);
            if (key == null) {
                throw mismatch(kid);
            }
            return key;
        }

        // The known ids are not named: they are no business of a caller's.
        static TokenVerificationException mismatch(String kid) {
            return new TokenVerificationException(TokenErrorReason.JWK_KID_MISMATCH,
                    (kid == null ? "The token names no signing key (kid)."
                            : "The token was signed with a key that the Clerk "
                                    + "instance does not have.")
                            + " Check that the front end's publishable key and the secret key belong to the same instance.");
        }
    }
}
