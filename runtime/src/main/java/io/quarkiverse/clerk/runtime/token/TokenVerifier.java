package io.quarkiverse.clerk.runtime.token;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

import org.jose4j.jca.ProviderContext;
import org.jose4j.jwa.AlgorithmFactoryFactory;
import org.jose4j.jws.JsonWebSignatureAlgorithm;
import org.jose4j.lang.JoseException;

import io.smallrye.mutiny.Uni;

/**
 * Verifies the session tokens of one instance: the pipeline of spec §3.1, where the first failure wins.
 * <p>
 * The signature is checked by jose4j, the library below smallrye-jwt. Its whole consumer, and smallrye-jwt's parser around
 * it, cannot be used here: they neither take a clock nor a fraction of a second, and they do not say which rule failed.
 */
public final class TokenVerifier {

    private final KeySource keys;
    private final VerificationOptions options;
    private final Clock clock;
    private final ProviderContext providers = new ProviderContext();

    public TokenVerifier(KeySource keys, VerificationOptions options, Clock clock) {
        this.keys = keys;
        this.options = options;
        this.clock = clock;
    }

    /**
     * @return the verified token, at once if its key is known; fails with {@link TokenVerificationException} if a rule is
     *         not met, with {@link io.quarkiverse.clerk.ClerkApiException} if Clerk cannot be reached
     */
    public Uni<VerifiedToken> verify(Jwt jwt) {
        return verify(jwt, options);
    }

    /** The same by other conditions than the instance's own. */
    Uni<VerifiedToken> verify(Jwt jwt, VerificationOptions conditions) {
        if (jwt.category() == TokenCategory.M2M) {
            return Uni.createFrom().failure(() -> new TokenVerificationException(TokenErrorReason.TOKEN_INVALID,
                    "A machine-to-machine token is no session token."));
        }
        return verifyOfAnyCategory(jwt, conditions);
    }

    /** The same pipeline for a token whose category the caller has looked at. */
    Uni<VerifiedToken> verifyOfAnyCategory(Jwt jwt) {
        return verifyOfAnyCategory(jwt, options);
    }

    private Uni<VerifiedToken> verifyOfAnyCategory(Jwt jwt, VerificationOptions conditions) {
        return keys.key(jwt.headerText("kid")).map(key -> verify(jwt, key, conditions));
    }

    /** Verifies a token with which Clerk gives a browser its cookies (spec §4.6a): its signature, but no claims. */
    Uni<Jwt> verifyHandshakeToken(Jwt jwt) {
        return keys.key(jwt.headerText("kid")).map(key -> {
            if (!jwt.category().isSession()) {
                throw new TokenVerificationException(TokenErrorReason.TOKEN_INVALID,
                        "The token is none that Clerk signs for a handshake, by its category (cat).");
            }
            requireSigned(jwt, key, Set.of());
            return jwt;
        });
    }

    VerificationOptions options() {
        return options;
    }

    /**
     * Verifies with a key that is already at hand.
     *
     * @throws TokenVerificationException if a rule is not met
     */
    VerifiedToken verify(Jwt jwt, VerificationKey key) {
        return verify(jwt, key, options);
    }

    private VerifiedToken verify(Jwt jwt, VerificationKey key, VerificationOptions conditions) {
        requireSigned(jwt, key, conditions.headerTypes());
        ClaimRules.requireSubject(jwt.claims().get("sub"));
        ClaimRules.requireAudience(jwt.claims().get("aud"), conditions.audiences());
        ClaimRules.requireAuthorizedParty(jwt.claims().get("azp"), conditions);
        ClaimRules.requireIssuer(jwt.claims().get("iss"), conditions.issuers());
        requireTime(jwt, conditions.clockSkew());
        return new VerifiedToken(jwt, key);
    }

    private void requireSigned(Jwt jwt, VerificationKey key, Set<String> types) {
        ClaimRules.requireType(present(jwt.header(), "typ"), types);
        ClaimRules.requireAlgorithm(jwt.header().get("alg"));
        ClaimRules.requireNothingCritical(jwt.header().get("crit"));
        requireSignature(jwt, key);
    }

    /** Whether a token that once verified is still valid: its time has not passed and its key still counts. */
    boolean stillHolds(VerifiedToken token) {
        if (!keys.trusts(token.key())) {
            return false;
        }
        double expiry = ((Number) token.jwt().claims().get("exp")).doubleValue() * 1000;
        return expiry > clock.millis() - options.clockSkew().toMillis();
    }

    private void requireTime(Jwt jwt, Duration skew) {
        long now = clock.millis();
        ClaimRules.requireNotExpired(jwt.claims().get("exp"), now, skew);
        ClaimRules.requireActive(present(jwt.claims(), "nbf"), now, skew);
        ClaimRules.requireIssuedInThePast(present(jwt.claims(), "iat"), now, skew);
    }

    /** Null only if the member is absent: where a rule lets that pass, an explicit null does not slip through with it. */
    private static Object present(Map<String, Object> members, String name) {
        Object value = members.get(name);
        return value == null && members.containsKey(name) ? ClaimRules.EXPLICIT_NULL : value;
    }

    void requireSignature(Jwt jwt, VerificationKey key) {
        String name = jwt.headerText("alg");
        if (!key.supports(name)) {
            throw new TokenVerificationException(TokenErrorReason.TOKEN_VERIFICATION_FAILED,
                    "The key of the token cannot be used with its algorithm " + name + ".");
        }
        boolean valid;
        try {
            JsonWebSignatureAlgorithm algorithm = AlgorithmFactoryFactory.getInstance().getJwsAlgorithmFactory()
                    .getAlgorithm(name);
            algorithm.validateVerificationKey(key.key());
            valid = algorithm.verifySignature(jwt.signature(), key.key(), jwt.signedContent(), providers);
        } catch (JoseException e) {
            throw new TokenVerificationException(TokenErrorReason.TOKEN_VERIFICATION_FAILED,
                    "The signature of the token could not be checked: " + e.getMessage(), e);
        }
        if (!valid) {
            throw new TokenVerificationException(TokenErrorReason.TOKEN_INVALID_SIGNATURE,
                    "The signature of the token is wrong.");
        }
    }
}
