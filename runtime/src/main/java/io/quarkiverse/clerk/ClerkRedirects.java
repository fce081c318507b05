package io.quarkiverse.clerk;

import java.net.URI;

/**
 * Where the browser of the current request is sent to sign in or up, and from there back; {@code redirectToSignIn()} of
 * Clerk's own SDKs.
 *
 * <pre>
 * &#64;Inject
 * ClerkRedirects redirects;
 *
 * &#64;GET
 * &#64;Path("checkout")
 * &#64;ClerkSession
 * public Response checkout() {
 *     if (!clerk.isSignedIn()) {
 *         return Response.temporaryRedirect(redirects.toSignIn()).build();
 *     }
 *     …
 * }
 * </pre>
 *
 * The pages are those of {@code quarkus.clerk.sign-in-url} and {@code quarkus.clerk.sign-up-url}, else Clerk's account
 * portal. A user whose session has open tasks is sent to the tasks of the page instead. In an application of several
 * instances it is the one that decided about the request.
 * <p>
 * All methods throw {@link IllegalStateException} outside of a request, and, in an application with a
 * {@link ClerkOptionsResolver}, where the request was not authenticated yet: annotate the endpoint with {@link ClerkSession}.
 */
public interface ClerkRedirects {

    /** To sign in, and from there to where the browser is now. */
    URI toSignIn();

    /**
     * To sign in.
     *
     * @param returnUrl where the browser goes from there: a URL, or a path of the current origin; empty leaves that to the
     *        page
     * @throws IllegalArgumentException if it is neither
     */
    URI toSignIn(String returnUrl);

    /** To sign up, and from there to where the browser is now. */
    URI toSignUp();

    /**
     * To sign up.
     *
     * @param returnUrl where the browser goes from there: a URL, or a path of the current origin; empty leaves that to the
     *        page
     * @throws IllegalArgumentException if it is neither
     */
    URI toSignUp(String returnUrl);
}
