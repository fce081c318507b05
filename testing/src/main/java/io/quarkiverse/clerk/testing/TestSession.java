package io.quarkiverse.clerk.testing;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkiverse.clerk.runtime.ClerkInstances;
import io.quarkiverse.clerk.runtime.token.Jwt;
import io.quarkiverse.clerk.runtime.token.SessionClaims;
import io.quarkiverse.clerk.runtime.token.VerifiedSession;
import io.quarkiverse.clerk.runtime.token.VerifiedToken;

/**
 * The session that a test runs with. Its token has everything but a signature that anybody would accept: it is read by the
 * same code as one of Clerk's, from the same form.
 *
 * @param session the session
 * @param instance the name of the instance that it is of
 */
record TestSession(VerifiedSession session, String instance) {

    /** Much longer than Clerk's minute, because somebody may look at the test in a debugger. */
    private static final Duration LIFETIME = Duration.ofHours(1);
    private static final Map<String, Object> HEADER = Map.of("alg", "RS256", "cat", "cl_B7d4PD111AAA", "kid", "ins_test", "typ",
            "JWT");
    private static final String UNKNOWN_ISSUER = "https://clerk.test";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();

    /** @throws IllegalArgumentException if no token of Clerk could say what the claims do */
    static TestSession of(SessionTokenClaims wanted, String instance, ClerkInstances instances) {
        String name = instance.isEmpty() ? ClerkInstances.DEFAULT : instance;
        long now = Instant.now().getEpochSecond();
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", issuer(instances.get(name).issuers()));
        claims.put("jti", UUID.randomUUID().toString().replace("-", ""));
        claims.put("iat", now);
        claims.put("nbf", now);
        claims.put("exp", now + LIFETIME.toSeconds());
        claims.putAll(wanted.toMap());
        Jwt jwt = Jwt.decode(part(HEADER) + "." + part(claims) + "." + BASE64URL.encodeToString("test".getBytes(
                StandardCharsets.US_ASCII)));
        return new TestSession(new VerifiedSession(new VerifiedToken(jwt, null), SessionClaims.of(jwt.claims())), name);
    }

    /** The Frontend API itself, if that is known, rather than the proxy before it: that is what issues most tokens. */
    private static String issuer(Set<String> known) {
        return known.stream().min(Comparator.comparing((String issuer) -> !issuer.startsWith("https:"))
                .thenComparing(issuer -> URI.create(issuer).getPath()).thenComparing(Comparator.naturalOrder()))
                .orElse(UNKNOWN_ISSUER);
    }

    private static String part(Map<String, Object> members) {
        try {
            return BASE64URL.encodeToString(JSON.writeValueAsBytes(members));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "A claim of the test session is nothing that JSON can express: " + e.getMessage(),
                    e);
        }
    }
}
