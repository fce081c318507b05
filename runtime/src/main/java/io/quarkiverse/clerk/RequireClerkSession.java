package io.quarkiverse.clerk;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.ws.rs.NameBinding;

/**
 * The strict variant: without a Clerk session the answer is 401 with an empty body, and the endpoint is never called.
 * <p>
 * What else is asked of the session must all hold, otherwise the answer is 403 with an empty body; a failed
 * {@link #reverification()} answers 403 with the JSON body that ClerkJS reacts to.
 *
 * <pre>
 * &#64;DELETE
 * &#64;Path("{id}")
 * &#64;RequireClerkSession(permission = "org:orders:delete")
 * public void delete(&#64;PathParam("id") String id) {
 *     orders.delete(id);
 * }
 * </pre>
 *
 * Programs call the endpoint where {@link #accepts()} names their tokens:
 *
 * <pre>
 * &#64;GET
 * &#64;RequireClerkSession(accepts = { TokenType.API_KEY, TokenType.OAUTH_TOKEN }, scopes = "orders:read")
 * public List&lt;Order&gt; list() {
 *     return orders.of(clerk.userId());
 * }
 * </pre>
 *
 * An annotation on a method replaces the one on its class as a whole; nothing is merged. The class' annotation beats
 * the one on the {@code Application} class, which beats {@code quarkus.clerk.default-protection}.
 *
 * @see ClerkSession
 */
@NameBinding
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ ElementType.TYPE, ElementType.METHOD })
public @interface RequireClerkSession {

    /** The role that the caller must have in the active organization: {@code org:admin}, or {@code admin} for short. */
    String role() default "";

    /**
     * The custom permission that the caller must have in the active organization, {@code org:<feature>:<action>}.
     * Clerk's system permissions ({@code org:sys_…}) are never in a session token and cannot be asked for.
     */
    String permission() default "";

    /**
     * The billing feature that the user or the active organization must have: {@code export}, or only in one scope
     * {@code org:export}, {@code user:export}.
     */
    String feature() default "";

    /** The billing plan that the user or the active organization must have: {@code pro}, {@code org:pro}, {@code user:pro}. */
    String plan() default "";

    /** How recently the caller must have verified which credentials. */
    Reverification reverification() default Reverification.NONE;

    /**
     * What callers may authenticate with. Without a token of one of these types the answer is 401, and Clerk is not asked
     * about tokens of other types.
     * <p>
     * Roles, permissions, features, plans and reverification are asked of sessions only, since nothing else has them. Where an
     * endpoint asks for them and accepts other tokens as well, it must ask those for {@link #scopes()}.
     *
     * @see <a href="https://clerk.com/docs/guides/development/machine-auth/overview">Clerk: Machine authentication</a>
     */
    TokenType[] accepts() default TokenType.SESSION_TOKEN;

    /**
     * The scopes that an API key, an M2M token or an OAuth token must have, all of them. Without them the answer is 403, with
     * the error {@code insufficient_scope} (RFC 6750 §3.1). Sessions have no scopes and are not asked for any.
     */
    String[] scopes() default {};

    /**
     * The name of the Clerk instance whose sessions count, as in {@code quarkus.clerk.<name>.secret-key}. Empty: the
     * default instance.
     */
    String instance() default "";

    /**
     * The CDI bean that is asked when there is no session. The default logs and returns the error, which ends the
     * request with 401. A handler that returns nothing lets the request go on, signed out.
     */
    Class<? extends ClerkErrorHandler> onError() default ClerkErrorHandler.Default.class;
}
