package io.quarkiverse.clerk;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.ws.rs.NameBinding;

/**
 * The lax variant: the endpoint is called with or without a Clerk session, and decides itself.
 * <p>
 * The identity of the caller is resolved before the method runs, with proactive and with lazy authentication, so
 * {@link ClerkIdentity} can be used on the event loop as well. A token that is refused leaves the caller signed out;
 * {@link ClerkIdentity#reason()} says why, and the {@link #onError()} handler is asked whether the request goes on.
 *
 * <pre>
 * &#64;GET
 * &#64;ClerkSession
 * public String teaser() {
 *     return clerk.isSignedIn() ? "Hello " + clerk.userId() : "Hello, stranger";
 * }
 * </pre>
 *
 * An annotation on a method beats the one on its class, which beats the one on the {@code Application} class, which
 * beats {@code quarkus.clerk.default-protection}. Interfaces and superclasses are looked at as well.
 *
 * @see RequireClerkSession
 */
@NameBinding
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ ElementType.TYPE, ElementType.METHOD })
public @interface ClerkSession {

    /**
     * The name of the Clerk instance whose sessions count, as in {@code quarkus.clerk.<name>.secret-key}. Empty: the
     * default instance.
     */
    String instance() default "";

    /**
     * What callers may authenticate with. A token of a type that is not named here counts as refused, and Clerk is not asked
     * about it.
     *
     * <pre>
     * &#64;GET
     * &#64;ClerkSession(accepts = { TokenType.SESSION_TOKEN, TokenType.API_KEY })
     * public List&lt;Article&gt; list() {
     *     return clerk.findUserId().map(articles::of).orElseGet(articles::published);
     * }
     * </pre>
     *
     * @see <a href="https://clerk.com/docs/guides/development/machine-auth/overview">Clerk: Machine authentication</a>
     */
    TokenType[] accepts() default TokenType.SESSION_TOKEN;

    /**
     * The CDI bean that is asked when a token was refused. The default logs the refusal and lets the request go on,
     * signed out.
     */
    Class<? extends ClerkErrorHandler> onError() default ClerkErrorHandler.Default.class;
}
