package io.quarkiverse.clerk.runtime.authentication;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.quarkiverse.clerk.runtime.token.Jwt;

/**
 * The cookies that decide about a browser's session, suffixed or not: which of the two is decided once for all of them
 * (spec §2.4).
 *
 * @param sessionToken the session token
 * @param jwt the same taken apart, not verified; empty if it is no JWT
 * @param clientUat when the sessions of the browser last changed, in epoch seconds; 0: signed out, or unknown
 * @param suffix that of the cookies that were taken; empty for the plain ones
 */
record SessionCookies(Optional<String> sessionToken, Optional<Jwt> jwt, long clientUat, String suffix) {

    private static final Pattern LEADING_INTEGER = Pattern.compile("\\s*([+-]?\\d{1,18})");

    /** @param decoder takes a token apart without verifying it; empty if it is no JWT */
    static SessionCookies choose(RequestCookies cookies, InstanceSettings settings, Function<String, Optional<Jwt>> decoder,
            Clock clock) {
        Candidate plain = Candidate.read(cookies, "", Candidate.NONE, decoder);
        if (settings.publishableKey().isEmpty()) {
            return plain.chosen();
        }
        Candidate suffixed = Candidate.read(cookies, settings.publishableKey().get().cookieSuffix(), plain, decoder);
        return (takesSuffixed(plain, suffixed, settings, clock) ? suffixed : plain).chosen();
    }

    boolean suffixed() {
        return !suffix.isEmpty();
    }

    private static boolean takesSuffixed(Candidate plain, Candidate suffixed, InstanceSettings settings, Clock clock) {
        if (plain.token().isPresent()) {
            Object issuer = plain.jwt().map(jwt -> jwt.claims().get("iss")).orElse(null);
            if (issuer == null || "".equals(issuer)) {
                return false;
            }
            if (!(issuer instanceof String url) || !isHostOf(url, settings.issuingFrontendApi().orElseThrow())) {
                return true;
            }
        }
        if (suffixed.uat().isEmpty() && suffixed.token().isEmpty()) {
            return false;
        }
        boolean plainSignedOut = plain.saysSignedOut();
        boolean suffixedSignedOut = suffixed.saysSignedOut();
        if (!suffixedSignedOut && !plainSignedOut && plain.issuedAt() > suffixed.issuedAt()) {
            return false;
        }
        if (suffixedSignedOut && !plainSignedOut) {
            return false;
        }
        if (settings.isDevelopment() && !suffixedSignedOut && plainSignedOut && suffixed.isExpired(clock)) {
            return false;
        }
        return suffixed.token().isEmpty() || suffixed.uat().isPresent();
    }

    private static boolean isHostOf(String url, String host) {
        int scheme = url.startsWith("https://") ? 8 : url.startsWith("http://") ? 7 : 0;
        return url.length() == scheme + host.length() && url.startsWith(host, scheme);
    }

    private record Candidate(String suffix, Optional<String> token, Optional<Jwt> jwt, Optional<String> uat) {

        static final Candidate NONE = new Candidate("", Optional.empty(), Optional.empty(), Optional.empty());

        /** @param other a candidate that was read before: mostly both have the same token */
        static Candidate read(RequestCookies cookies, String suffix, Candidate other,
                Function<String, Optional<Jwt>> decoder) {
            Optional<String> token = cookies.get(ClerkCookies.SESSION, suffix);
            Optional<Jwt> jwt = token.equals(other.token()) ? other.jwt() : token.flatMap(decoder);
            return new Candidate(suffix, token, jwt, cookies.get(ClerkCookies.CLIENT_UAT, suffix));
        }

        boolean saysSignedOut() {
            return uat.filter("0"::equals).isPresent();
        }

        double issuedAt() {
            return jwt.map(Jwt::issuedAt).orElse(0d);
        }

        /** Whole seconds and no skew: the token was signed by the same clock that wrote the cookie. */
        boolean isExpired(Clock clock) {
            return jwt.map(token -> token.claims().get("exp")).filter(Number.class::isInstance)
                    .filter(exp -> ((Number) exp).doubleValue() <= clock.instant().getEpochSecond()).isPresent();
        }

        SessionCookies chosen() {
            return new SessionCookies(token, jwt, uat.map(Candidate::leadingInteger).orElse(0L), suffix);
        }

        private static long leadingInteger(String text) {
            Matcher integer = LEADING_INTEGER.matcher(text);
            return integer.lookingAt() ? Long.parseLong(integer.group(1)) : 0;
        }
    }
}
