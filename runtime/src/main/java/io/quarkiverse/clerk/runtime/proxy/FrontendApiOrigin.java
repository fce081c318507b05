package io.quarkiverse.clerk.runtime.proxy;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

import io.quarkiverse.clerk.runtime.authentication.ClerkEnvironment;
import io.quarkiverse.clerk.runtime.authentication.PublishableKey;

/**
 * Where Clerk's Frontend API answers proxies (spec §1.1): not the host of the publishable key, which would be the proxy itself.
 *
 * @param base the URL without slash at its end
 * @param authority its host and port, as the {@code Host} header has them
 */
public record FrontendApiOrigin(String base, String authority) {

    /**
     * @throws IllegalArgumentException if the URL cannot be asked: it needs http or https and a host, and must have no user,
     *         query or fragment. The message does not repeat it
     */
    public static FrontendApiOrigin of(String url) {
        try {
            URI uri = new URI(url);
            boolean http = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            if (http && uri.getHost() != null && uri.getRawUserInfo() == null && uri.getRawQuery() == null
                    && uri.getRawFragment() == null) {
                return new FrontendApiOrigin(url.replaceAll("/+$", ""), uri.getRawAuthority());
            }
        } catch (URISyntaxException e) {
            // The same mistake as any other URL that cannot be asked.
        }
        throw new IllegalArgumentException(
                "is no URL with http or https and a host, and without user, query and fragment");
    }

    /** The service that the instance belongs to. */
    public static FrontendApiOrigin of(PublishableKey key) {
        return of(ClerkEnvironment.of(key.frontendApi()).frontendApiOrigin());
    }

    /** Whether a URL that the Frontend API answered with is one of its own. */
    boolean isOriginOf(URI uri) {
        return authority.equalsIgnoreCase(Optional.ofNullable(uri.getRawAuthority()).orElse(""));
    }
}
