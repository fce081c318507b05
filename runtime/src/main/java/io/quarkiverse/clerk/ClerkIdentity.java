package io.quarkiverse.clerk;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.quarkiverse.clerk.api.model.Organization;
import io.quarkiverse.clerk.api.model.Session;
import io.quarkiverse.clerk.api.model.User;
import io.smallrye.mutiny.Uni;

/**
 * Who is calling: the Clerk session of the current request, signed in or not.
 * <p>
 * Where an endpoint accepts other tokens than those of sessions ({@link RequireClerkSession#accepts()}), the caller may be a
 * program as well: {@link #tokenType()} tells what the caller is authenticated with. What only sessions have is empty then.
 *
 * <pre>
 * &#64;Inject
 * ClerkIdentity clerk;
 * </pre>
 *
 * On endpoints with {@link ClerkSession} or {@link RequireClerkSession} it can be used everywhere, on the event loop too.
 * Elsewhere it follows Quarkus' own rule: with proactive authentication always, with lazy authentication
 * ({@code quarkus.http.auth.proactive=false}) only where blocking is allowed, or behind {@code @Authenticated} and its kin.
 */
public interface ClerkIdentity {

    /**
     * Whether the request has a session that counts, or another token that the endpoint accepts. A pending session does not
     * count, unless configured so.
     */
    boolean isSignedIn();

    /** What the caller is authenticated with; empty when signed out. */
    Optional<TokenType> tokenType();

    /** Why the request is signed out; empty when it is signed in. */
    Optional<AuthenticationReason> reason();

    /** The name of the Clerk instance that decided; {@code <default>} for the default one. */
    String instance();

    /**
     * The id of the user, {@code user_…}: whose session it is, who created the API key for themselves, or who gave the OAuth
     * token to its application.
     *
     * @throws ClerkAuthException when signed out or called by a program on nobody's behalf, which ends the request with 401
     */
    String userId();

    /** The id of the user; empty when signed out or called by a program on nobody's behalf. */
    Optional<String> findUserId();

    /**
     * The id of the session, {@code sess_…}.
     *
     * @throws ClerkAuthException when there is no session, which ends the request with 401
     */
    String sessionId();

    /** The id of the session; empty when there is none. */
    Optional<String> findSessionId();

    /**
     * The status of the session in the token (claim {@code sts}): {@code active} or {@code pending}. A pending session is
     * reported here even though it is signed out otherwise.
     */
    Optional<String> sessionStatus();

    /** The id of the active organization, {@code org_…}, or of the organization whose API key it is. */
    Optional<String> organizationId();

    /** The caller's role in the active organization, with its prefix: {@code org:admin}. */
    Optional<String> organizationRole();

    /** The slug of the active organization. */
    Optional<String> organizationSlug();

    /** The caller's custom permissions in the active organization, {@code org:<feature>:<action>}; empty without one. */
    Set<String> permissions();

    /** Who acts as the user: while the user is impersonated, or on the user's behalf by an OAuth token. */
    Optional<Actor> actor();

    /**
     * All claims of the session token, as Clerk sent them, or the custom claims of an API key or M2M token; immutable, empty
     * when signed out.
     */
    Map<String, Object> claims();

    /** Whom the token stands for: {@code user_…}, {@code org_…} of an API key, or {@code mch_…}; empty when signed out. */
    Optional<String> subject();

    /** The id of an API key ({@code ak_…}), an M2M token ({@code mt_…}) or an OAuth token ({@code oat_…}). */
    Optional<String> tokenId();

    /** The name that an API key was given. */
    Optional<String> apiKeyName();

    /** The machine that calls with an M2M token, {@code mch_…}. */
    Optional<String> machineId();

    /** The OAuth application that calls with an OAuth token. */
    Optional<String> clientId();

    /** The scopes of an API key, an M2M token or an OAuth token; empty without one. */
    Set<String> scopes();

    /** Whether the caller's token has the scope; false for sessions, which have none. */
    default boolean hasScope(String scope) {
        return scopes().contains(scope);
    }

    /** When the token ends; empty when signed out, and of a token that ends when it is revoked. */
    Optional<Instant> expiresAt();

    /** How long ago the factors of the session were verified. */
    Optional<FactorVerificationAge> factorVerificationAge();

    /**
     * Whether the session meets the check; false when there is none, whatever other token the caller has. Malformed claims
     * and checks are never met.
     */
    boolean has(AuthorizationCheck check);

    /** Whether the caller has the role in the active organization; {@code admin} means {@code org:admin}. */
    default boolean hasRole(String role) {
        return has(AuthorizationCheck.role(role));
    }

    /** Whether the caller has the custom permission in the active organization. */
    default boolean hasPermission(String permission) {
        return has(AuthorizationCheck.permission(permission));
    }

    /** Whether the user or the active organization has the billing feature. */
    default boolean hasFeature(String feature) {
        return has(AuthorizationCheck.feature(feature));
    }

    /** Whether the user or the active organization has the billing plan. */
    default boolean hasPlan(String plan) {
        return has(AuthorizationCheck.plan(plan));
    }

    /** Whether the factors were verified recently enough; {@link Reverification#NONE} asks nothing and is always met. */
    default boolean isReverified(Reverification reverification) {
        return reverification == Reverification.NONE || has(AuthorizationCheck.reverification(reverification.policy()));
    }

    /**
     * Returns if the factors were verified recently enough, which {@link Reverification#NONE} always is.
     *
     * @throws ClerkAuthException when signed out, which ends the request with 401
     * @throws ReverificationRequiredException when it was too long ago, which ends the request with 403 and makes ClerkJS ask
     *         the user to verify again
     */
    default void requireReverification(Reverification reverification) {
        // Fails where nobody is signed in.
        userId();
        if (!isReverified(reverification)) {
            throw new ReverificationRequiredException(reverification);
        }
    }

    /**
     * The same for a policy that is none of Clerk's presets.
     *
     * @throws ClerkAuthException when signed out, which ends the request with 401
     * @throws ReverificationRequiredException when it was too long ago, which ends the request with 403 and makes ClerkJS ask
     *         the user to verify again
     */
    default void requireReverification(ReverificationPolicy policy) {
        // Fails where nobody is signed in.
        userId();
        if (!has(AuthorizationCheck.reverification(policy))) {
            throw new ReverificationRequiredException(policy);
        }
    }

    /** The token as it came with the request, to be passed on; empty when signed out, and if it names no session. */
    Optional<String> token();

    /**
     * Mints a token of the session by a JWT template.
     *
     * @param template the name of the template in Clerk's dashboard
     * @return the token; fails with {@link ClerkAuthException} when there is no session, with {@link ClerkApiException} when
     *         Clerk refuses
     */
    Uni<String> getToken(String template);

    /**
     * Mints a session token of the session, with its own lifetime.
     *
     * @param expiresIn the lifetime of the token, in whole seconds
     * @return the token; fails with {@link ClerkAuthException} when there is no session, with {@link ClerkApiException} when
     *         Clerk refuses
     */
    Uni<String> getToken(Duration expiresIn);

    /**
     * Mints a token of the session by a JWT template, with its own lifetime.
     *
     * @param template the name of the template in Clerk's dashboard
     * @param expiresIn the lifetime of the token, in whole seconds
     * @return the token; fails with {@link ClerkAuthException} when there is no session, with {@link ClerkApiException} when
     *         Clerk refuses
     */
    Uni<String> getToken(String template, Duration expiresIn);

    /**
     * The user, from the Backend API. It is fetched when the returned {@code Uni} is first subscribed to, and once for all
     * callers of the same request; after a failure, the next subscription asks again.
     * <p>
     * Where blocking is allowed, {@code clerk.user().await().indefinitely()} waits for it. It has private metadata: what goes
     * to a browser goes there as {@link io.quarkiverse.clerk.api.model.WithoutPrivateMetadata}.
     *
     * @return the user; fails with {@link ClerkAuthException} when signed out, with {@link ClerkApiException} when Clerk
     *         refuses or cannot be reached
     */
    Uni<User> user();

    /**
     * The session, from the Backend API, fetched once for all callers of the same request. Unlike the token, which is up to a
     * minute old, it says whether the session was ended meanwhile.
     *
     * @return the session; fails with {@link ClerkAuthException} when signed out, with {@link ClerkApiException} when Clerk
     *         refuses or cannot be reached
     */
    Uni<Session> session();

    /**
     * The active organization, from the Backend API, fetched once for all callers of the same request.
     *
     * @return the organization, empty if none is active; fails with {@link ClerkAuthException} when signed out, with
     *         {@link ClerkApiException} when Clerk refuses or cannot be reached
     */
    Uni<Optional<Organization>> organization();
}
