package io.quarkiverse.clerk.testing;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Session tokens for real requests, signed by the emulator that the application under test runs with. They are verified as any
 * token of Clerk's, so they serve where {@link TestClerkSession} cannot reach: in a {@code @QuarkusIntegrationTest}, of a
 * native executable too, and where several users call in one test.
 *
 * <pre>
 * String token = ClerkTokens.forUser("user_1").organization("org_1").permission("org:orders:delete").sign();
 * given().auth().oauth2(token).delete("/orders/1").then().statusCode(204);
 * given().auth().oauth2(ClerkTokens.forUser("user_1").expired().sign()).get("/orders").then().statusCode(401);
 * </pre>
 *
 * The tokens say what the test says; there need not be such a user or organization. Where the application asks the Backend API
 * about them, make them with {@link ClerkEmulatorHandle}, or use those that the emulator starts with.
 */
public final class ClerkTokens {

    private static final Duration LIFETIME = Duration.ofSeconds(60);
    private static final String SIGN = "/emulator/session_tokens";

    private final SessionTokenClaims claims = new SessionTokenClaims();
    private Duration lifetime = LIFETIME;
    private Duration age = Duration.ZERO;
    private String instance = "";

    private ClerkTokens() {
    }

    /**
     * Begins the token of a user who has just signed in.
     *
     * @param userId any text; Clerk's begin with {@code user_}
     */
    public static ClerkTokens forUser(String userId) {
        ClerkTokens token = new ClerkTokens();
        token.claims.user(userId);
        return token;
    }

    /** The id of the session, {@code sess_test} without it. */
    public ClerkTokens session(String sessionId) {
        claims.session(sessionId);
        return this;
    }

    /** A session with tasks that the user must complete first (status {@code pending}). */
    public ClerkTokens pending() {
        claims.status("pending");
        return this;
    }

    /** Makes an organization the active one, with the role {@code org:member}. */
    public ClerkTokens organization(String organizationId) {
        claims.organization().id(organizationId);
        return this;
    }

    /** The slug of the active organization. */
    public ClerkTokens slug(String slug) {
        claims.organization().slug(slug);
        return this;
    }

    /**
     * The role in the active organization.
     *
     * @throws IllegalArgumentException if it is neither {@code org:<key>} nor {@code <key>}
     */
    public ClerkTokens role(String role) {
        claims.organization().role(role);
        return this;
    }

    /**
     * Adds custom permissions in the active organization.
     *
     * @throws IllegalArgumentException if one is not {@code org:<feature>:<action>}
     */
    public ClerkTokens permission(String... permissions) {
        claims.organization().permissions(permissions);
        return this;
    }

    /**
     * Adds billing features.
     *
     * @throws IllegalArgumentException if one is neither {@code o:<feature>} of the organization nor {@code u:<feature>} of the
     *         user
     */
    public ClerkTokens feature(String... features) {
        claims.features(features);
        return this;
    }

    /**
     * Adds billing plans.
     *
     * @throws IllegalArgumentException if one is neither {@code o:<plan>} of the organization nor {@code u:<plan>} of the user
     */
    public ClerkTokens plan(String... plans) {
        claims.plans(plans);
        return this;
    }

    /** The id of the user who impersonates this one. */
    public ClerkTokens actor(String userId) {
        claims.actor(userId);
        return this;
    }

    /**
     * When the factors were verified: just now and never without it.
     *
     * @param firstMinutes minutes since the first factor was verified; -1: the user has none
     * @param secondMinutes minutes since the second factor was verified; -1: the user has none
     */
    public ClerkTokens factorAges(int firstMinutes, int secondMinutes) {
        claims.factorAges(firstMinutes, secondMinutes);
        return this;
    }

    /** The origin of the front end that the token was made for, which {@code quarkus.clerk.authorized-parties} may ask for. */
    public ClerkTokens authorizedParty(String origin) {
        return claim("azp", origin);
    }

    /** A further claim, or another value for one of the token's own. */
    public ClerkTokens claim(String name, Object value) {
        claims.further(name, value);
        return this;
    }

    /** How long the token lives, in whole seconds; 60 seconds without it. */
    public ClerkTokens lifetime(Duration duration) {
        lifetime = duration;
        return this;
    }

    /** Makes the token as if it had been issued that long ago, in whole seconds; a negative age is a time to come. */
    public ClerkTokens age(Duration duration) {
        age = duration;
        return this;
    }

    /** A token whose time was over a minute ago. */
    public ClerkTokens expired() {
        return age(lifetime.plusMinutes(1));
    }

    /** The name of the Clerk instance that signs; the default one without it. */
    public ClerkTokens instance(String name) {
        instance = name;
        return this;
    }

    /**
     * Has the token signed.
     *
     * @throws IllegalArgumentException if no token of Clerk could say this, such as a permission without an organization
     * @throws IllegalStateException if the application under test has no emulator
     */
    public String sign() {
        Map<String, Object> body = new HashMap<>();
        body.put("claims", claims.toMap());
        body.put("age_seconds", age.toSeconds());
        body.put("expires_in_seconds", lifetime.toSeconds());
        return EmulatorConnection.of(instance).send("POST", SIGN, Optional.of(body)).path("jwt").asText();
    }
}
