package io.quarkiverse.clerk.fuzz;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;

import io.quarkiverse.clerk.runtime.token.Jwt;
import io.quarkiverse.clerk.runtime.token.TokenVerificationException;
import io.quarkiverse.clerk.runtime.token.TokenVerifier;
import io.quarkiverse.clerk.runtime.token.VerifiedToken;

/**
 * Header and claims as JSON, with a line break between, signed by the instance: what the verifier lets pass meets the rules,
 * which are written down here once more.
 */
public final class SignedTokenFuzzer {

    private static final TokenVerifier VERIFIER = FuzzedInstance.verifier(Set.of(FuzzedInstance.ISSUER));

    private SignedTokenFuzzer() {
    }

    public static void fuzzerTestOneInput(byte[] input) {
        int end = 0;
        while (end < input.length && input[end] != '\n') {
            end++;
        }
        byte[] header = Arrays.copyOfRange(input, 0, end);
        byte[] claims = Arrays.copyOfRange(input, Math.min(end + 1, input.length), input.length);
        try {
            // A token that is none is not worth a signature.
            Jwt.decode(FuzzedInstance.base64url(header) + '.' + FuzzedInstance.base64url(claims) + '.');
            VerifiedToken verified = VERIFIER.verify(Jwt.decode(FuzzedInstance.signed(header, claims))).await().indefinitely();
            check(verified.jwt().header(), verified.jwt().claims());
        } catch (TokenVerificationException e) {
            Promise.line(e.getMessage());
        }
        WatchedLog.check();
    }

    private static void check(Map<String, Object> header, Map<String, Object> claims) {
        Promise.check("RS256".equals(header.get("alg")), "the algorithm is the key's", header);
        Promise.check("JWT".equals(header.get("typ")) || !header.containsKey("typ"), "the type is JWT", header);
        Promise.check(header.get("crit") == null, "nothing is critical", header);
        Promise.check(!"cl_B7d4PD333AAA".equals(header.get("cat")), "the token is no machine's", header);
        Promise.check(claims.get("sub") instanceof String, "there is a subject", claims);
        Promise.check(FuzzedInstance.ISSUER.equals(claims.get("iss")), "the issuer is the instance", claims);
        double now = FuzzedInstance.NOW.getEpochSecond();
        double skew = FuzzedInstance.SKEW.toSeconds();
        Promise.check(seconds(claims, "exp", Double.NaN) > now - skew, "the token has not expired", claims);
        Promise.check(seconds(claims, "nbf", 0) <= now + skew, "the token is active", claims);
        Promise.check(seconds(claims, "iat", 0) <= now + skew, "the token was issued", claims);
    }

    /** Not a number, with which every comparison fails, where the claim is none. */
    private static double seconds(Map<String, Object> claims, String name, double absent) {
        if (!claims.containsKey(name)) {
            return absent;
        }
        return claims.get(name) instanceof Number number && Double.isFinite(number.doubleValue()) ? number.doubleValue()
                : Double.NaN;
    }
}
