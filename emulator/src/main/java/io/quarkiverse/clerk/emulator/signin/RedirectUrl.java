package io.quarkiverse.clerk.emulator.signin;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where the sign-in page sends the browser. Only this machine: a page that redirects anywhere helps whoever sends links to
 * it, and an application under development runs here.
 */
record RedirectUrl(URI uri) {

    /** Literal addresses, compared as text: no name is looked up. */
    private static final Pattern LOOPBACK = Pattern
            .compile("localhost|[a-z0-9-]+(\\.[a-z0-9-]+)*\\.localhost|127(\\.[0-9]{1,3}){3}|\\[::1]");

    /** Nothing when the text is no absolute {@code http} or {@code https} URL of this machine. */
    static Optional<RedirectUrl> parse(String text) {
        try {
            // Refuses spaces, line ends and backslashes, which browsers read differently.
            URI uri = new URI(text);
            return isHttp(uri) && uri.getHost() != null && isLoopback(uri.getHost()) && uri.getRawUserInfo() == null
                    ? Optional.of(new RedirectUrl(URI.create(uri.toASCIIString())))
                    : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static boolean isHttp(URI uri) {
        return "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
    }

    static boolean isLoopback(String host) {
        return LOOPBACK.matcher(host.toLowerCase(Locale.ROOT)).matches();
    }

    /** The origin as browsers write it, which is what {@code azp} holds. */
    String origin() {
        String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        int usual = scheme.equals("https") ? 443 : 80;
        String port = uri.getPort() < 0 || uri.getPort() == usual ? "" : ":" + uri.getPort();
        return scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + port;
    }

    @Override
    public String toString() {
        return uri.toString();
    }
}
