package io.quarkiverse.clerk.runtime.token;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** Opens the parts of this package that only rows of the conformance cases name. */
public final class TokenInternals {

    /** The value of a claim that is there and is null. */
    public static final Object EXPLICIT_NULL = ClaimRules.EXPLICIT_NULL;

    private static final Duration DEFAULT_SKEW = Duration.ofSeconds(5);
    private static final VerificationOptions NO_RULES = new VerificationOptions(Set.of(), Set.of(), Set.of(), Set.of(),
            DEFAULT_SKEW);

    private TokenInternals() {
    }

    /** The key in a PEM text. */
    public static VerificationKey readPem(String kid, String pem) {
        return PemKeySource.parse(kid, pem);
    }

    /** Verifies a token with a key that is at hand. */
    public static VerifiedToken verify(Jwt jwt, VerificationKey key, VerificationOptions options, Clock clock) {
        return new TokenVerifier(new MissingKeySource(), options, clock).verify(jwt, key);
    }

    /** Whether the token can be taken apart. */
    public static boolean isReadable(String token) {
        try {
            Jwt.decode(token);
            return true;
        } catch (TokenVerificationException e) {
            return false;
        }
    }

    /** Whether the signature of the token is the key's. */
    public static boolean isSignedBy(Jwt jwt, VerificationKey key) {
        try {
            new TokenVerifier(new MissingKeySource(), NO_RULES, Clock.systemUTC()).requireSignature(jwt, key);
            return true;
        } catch (TokenVerificationException e) {
            if (e.reason() != TokenErrorReason.TOKEN_INVALID_SIGNATURE) {
                throw e;
            }
            return false;
        }
    }

    /** The M2M token of these claims. */
    public static MachineToken m2mToken(Map<String, Object> claims) {
        return new MachineJwtClaims("", claims).m2mToken();
    }

    /** The features or plans in a claim. */
    public static ScopedSlugs readScopedSlugs(String claim) {
        return ScopedSlugs.parse(claim);
    }

    /**
     * Applies the rule of one claim or header member.
     *
     * @param configured the configured values, where the rule has any
     * @param skew the clock skew, null for the default
     */
    public static void apply(String rule, Object value, Collection<String> configured, Clock clock, Duration skew) {
        Duration leeway = skew == null ? DEFAULT_SKEW : skew;
        switch (rule) {
            case "typ" -> ClaimRules.requireType(value, configured);
            case "alg" -> ClaimRules.requireAlgorithm(value);
            case "sub" -> ClaimRules.requireSubject(value);
            case "aud" -> ClaimRules.requireAudience(value, configured);
            case "azp" -> ClaimRules.requireAuthorizedParty(value, configured);
            case "iss" -> ClaimRules.requireIssuer(value, configured);
            case "exp" -> ClaimRules.requireNotExpired(value, clock.millis(), leeway);
            case "nbf" -> ClaimRules.requireActive(value, clock.millis(), leeway);
            case "iat" -> ClaimRules.requireIssuedInThePast(value, clock.millis(), leeway);
            default -> throw new IllegalArgumentException("There is no rule for " + rule);
        }
    }
}
