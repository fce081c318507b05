package io.quarkiverse.clerk;

import java.util.Optional;

/**
 * Decides what becomes of a request whose authentication failed; the {@code onError} of Clerk's Node SDK.
 * <p>
 * Implement it as a CDI bean and name its class in {@link ClerkSession#onError()} or
 * {@link RequireClerkSession#onError()}:
 *
 * <pre>
 * &#64;ApplicationScoped
 * public class Teapot implements ClerkErrorHandler {
 *     &#64;Override
 *     public Optional&lt;? extends Throwable&gt; onError(ClerkAuthException e) {
 *         return Optional.of(new WebApplicationException(418));
 *     }
 * }
 * </pre>
 *
 * It is called on the event loop and must not block.
 */
@FunctionalInterface
public interface ClerkErrorHandler {

    /**
     * Called when a strict endpoint finds no session, and when a lax one finds a token that was refused.
     *
     * @param e what happened; {@link ClerkAuthException#reason()} has Clerk's reason
     * @return the error that ends the request, with the status of {@link ClerkException#status()} or of the exception's
     *         own mapper, else 500; or nothing, and the request goes on, signed out
     */
    Optional<? extends Throwable> onError(ClerkAuthException e);

    /**
     * Stands for the default of the annotation: the lax one logs and goes on, the strict one logs and returns the error.
     * It is never instantiated.
     */
    interface Default extends ClerkErrorHandler {
    }
}
