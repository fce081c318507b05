package io.quarkiverse.clerk.runtime.token;

import static io.quarkiverse.clerk.runtime.token.TokenErrorReason.TOKEN_EXPIRED;
import static io.quarkiverse.clerk.runtime.token.TokenErrorReason.TOKEN_IAT_IN_THE_FUTURE;
import static io.quarkiverse.clerk.runtime.token.TokenErrorReason.TOKEN_INVALID;
import static io.quarkiverse.clerk.runtime.token.TokenErrorReason.TOKEN_INVALID_ALGORITHM;
import static io.quarkiverse.clerk.runtime.token.TokenErrorReason.TOKEN_INVALID_AUTHORIZED_PARTIES;
import static io.quarkiverse.clerk.runtime.token.TokenErrorReason.TOKEN_INVALID_ISSUER;
import static io.quarkiverse.clerk.runtime.token.TokenErrorReason.TOKEN_NOT_ACTIVE_YET;
import static io.quarkiverse.clerk.runtime.token.TokenErrorReason.TOKEN_VERIFICATION_FAILED;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** The rules of single header members and claims (spec §3.1, steps 5, 6 and 9 to 15). Each throws when it is not met. */
final class ClaimRules {

    static final Set<String> ALGORITHMS = Set.of("RS256", "RS384", "RS512");

    /** Stands for a member that is there and is {@code null}: that is no absent one, and of the wrong type for any rule. */
    static final Object EXPLICIT_NULL = new Object();

    private ClaimRules() {
    }

    /** @param allowed the configured types; empty: {@code JWT} or none at all */
    static void requireType(Object typ, Collection<String> allowed) {
        boolean met = allowed.isEmpty() ? typ == null || "JWT".equals(typ) : typ != null && allowed.contains(typ);
        if (!met) {
            throw new TokenVerificationException(TOKEN_INVALID, "The type (typ) of the token is not "
                    + (allowed.isEmpty() ? "JWT" : String.join(" or ", allowed)) + ".");
        }
    }

    static void requireAlgorithm(Object alg) {
        if (!(alg instanceof String name) || !ALGORITHMS.contains(name)) {
            throw new TokenVerificationException(TOKEN_INVALID_ALGORITHM,
                    "The signature algorithm of the token is none of RS256, RS384 and RS512.");
        }
    }

    /** RFC 7515 §4.1.11: what a token calls critical and we do not understand makes it invalid. */
    static void requireNothingCritical(Object crit) {
        if (crit != null) {
            throw new TokenVerificationException(TOKEN_INVALID,
                    "The token has critical header members (crit), which are not supported.");
        }
    }

    static void requireSubject(Object sub) {
        if (!(sub instanceof String)) {
            throw new TokenVerificationException(TOKEN_VERIFICATION_FAILED, "The token has no subject (sub).");
        }
    }

    /** An absent audience is accepted; one of an odd shape is not, unlike in Clerk's own SDK (spec §13). */
    static void requireAudience(Object aud, Collection<String> configured) {
        List<String> expected = configured.stream().filter(value -> !value.isEmpty()).toList();
        if (expected.isEmpty() || aud == null || "".equals(aud)) {
            return;
        }
        Collection<?> actual = aud instanceof Collection<?> values ? values : List.of(aud);
        List<?> present = actual.stream().filter(value -> value != null && !"".equals(value)).toList();
        boolean texts = present.stream().allMatch(String.class::isInstance);
        if (!texts || !present.isEmpty() && present.stream().noneMatch(expected::contains)) {
            throw new TokenVerificationException(TOKEN_VERIFICATION_FAILED,
                    "The audience (aud) of the token is none of the configured ones: " + String.join(", ", expected) + ".");
        }
    }

    /** A token without party passes only where the conditions say so. */
    static void requireAuthorizedParty(Object azp, VerificationOptions conditions) {
        if (!conditions.missingAuthorizedParty() || azp != null && !"".equals(azp)) {
            requireAuthorizedParty(azp, conditions.authorizedParties());
        }
    }

    static void requireAuthorizedParty(Object azp, Collection<String> configured) {
        if (!configured.isEmpty() && (!(azp instanceof String party) || party.isEmpty() || !configured.contains(party))) {
            throw new TokenVerificationException(TOKEN_INVALID_AUTHORIZED_PARTIES,
                    "The authorized party (azp) of the token is none of quarkus.clerk.authorized-parties. Add the origin that "
                            + "the front end runs on, exactly as the browser sends it, without a slash at the end.");
        }
    }

    static void requireIssuer(Object iss, Collection<String> configured) {
        if (!configured.isEmpty() && (!(iss instanceof String issuer) || !configured.contains(issuer))) {
            throw new TokenVerificationException(TOKEN_INVALID_ISSUER, "The issuer (iss) of the token is not "
                    + String.join(" or ", configured) + ". Check that the front end's publishable key and the one of this "
                    + "application belong to the same instance, or set quarkus.clerk.issuer.");
        }
    }

    static void requireNotExpired(Object exp, long nowMillis, Duration skew) {
        double expiry = millis(exp, "exp");
        if (expiry <= nowMillis - skew.toMillis()) {
            throw new TokenVerificationException(TOKEN_EXPIRED, "The token expired at " + instant(expiry) + "; it is now "
                    + instant(nowMillis) + " here.");
        }
    }

    static void requireActive(Object nbf, long nowMillis, Duration skew) {
        if (nbf != null) {
            double start = millis(nbf, "nbf");
            if (start > nowMillis + skew.toMillis()) {
                throw new TokenVerificationException(TOKEN_NOT_ACTIVE_YET, "The token is not valid before " + instant(start)
                        + "; it is now " + instant(nowMillis) + " here. Check the clock of this machine.");
            }
        }
    }

    static void requireIssuedInThePast(Object iat, long nowMillis, Duration skew) {
        if (iat != null) {
            double issued = millis(iat, "iat");
            if (issued > nowMillis + skew.toMillis()) {
                throw new TokenVerificationException(TOKEN_IAT_IN_THE_FUTURE, "The token was issued at " + instant(issued)
                        + "; it is now " + instant(nowMillis) + " here. Check the clock of this machine.");
            }
        }
    }

    private static double millis(Object seconds, String claim) {
        if (seconds instanceof Number number && Double.isFinite(number.doubleValue() * 1000)) {
            return number.doubleValue() * 1000;
        }
        throw new TokenVerificationException(TOKEN_VERIFICATION_FAILED,
                "The claim " + claim + " of the token is no number of seconds.");
    }

    private static Instant instant(double millis) {
        return Instant.ofEpochMilli((long) millis);
    }
}
