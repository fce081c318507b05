package io.quarkiverse.clerk;

import io.smallrye.mutiny.Uni;

/**
 * Decides by the request which Clerk instance and which domain it is for; the options callback of Clerk's own SDKs.
 * <p>
 * An application that is reached under several domains implements it as a CDI bean, of which there is at most one:
 *
 * <pre>
 * &#64;ApplicationScoped
 * public class Domains implements ClerkOptionsResolver {
 *     &#64;Override
 *     public Uni&lt;ClerkRequestOptions&gt; resolve(ClerkRequest request) {
 *         ClerkRequestOptions options = request.host().equals("shop.example.net")
 *                 ? ClerkRequestOptions.none().withSatellite(true).withDomain("shop.example.net")
 *                 : ClerkRequestOptions.none();
 *         return Uni.createFrom().item(options);
 *     }
 * }
 * </pre>
 *
 * It is asked once for each request that is authenticated, before anything is verified. It is called on the event loop and
 * must not block; where it has to wait, it answers later. A failure, and an answer that cannot be used, such as an instance
 * that is not configured, end the request with 500: in doubt nobody is let in.
 */
@FunctionalInterface
public interface ClerkOptionsResolver {

    /**
     * @param request the request; nothing in it is verified
     * @return what differs from the configuration for this request, {@link ClerkRequestOptions#none()} if nothing does;
     *         never null
     */
    Uni<ClerkRequestOptions> resolve(ClerkRequest request);
}
