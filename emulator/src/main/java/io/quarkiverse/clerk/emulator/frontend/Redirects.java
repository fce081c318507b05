package io.quarkiverse.clerk.emulator.frontend;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import io.quarkiverse.clerk.emulator.store.Instance;

/**
 * Says where browsers may be sent to. A page that redirects anywhere helps whoever sends links to it, so: to this machine,
 * where an application under development runs, to the domains of the instance, and to what the emulator was told.
 */
public final class Redirects {

    private final Instance instance;
    private final List<String> origins;

    /** @param allowed URLs whose origins are allowed */
    public Redirects(Instance instance, Collection<URI> allowed) {
        this.instance = instance;
        this.origins = allowed.stream().map(url -> new RedirectUrl(url).origin()).toList();
    }

    /** Nothing when the text is no absolute {@code http} or {@code https} URL, or one that is not allowed. */
    public Optional<RedirectUrl> parse(String text) {
        try {
            // Refuses spaces, line ends and backslashes, which browsers read differently.
            URI uri = new URI(text);
            return isHttp(uri) && uri.getHost() != null && uri.getRawUserInfo() == null
                    ? Optional.of(new RedirectUrl(URI.create(uri.toASCIIString()))).filter(this::isAllowed)
                    : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static boolean isHttp(URI uri) {
        return "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
    }

    private boolean isAllowed(RedirectUrl url) {
        return RedirectUrl.isLoopback(url.host()) || instance.domainOf(url.host()).isPresent()
                || origins.contains(url.origin());
    }
}
