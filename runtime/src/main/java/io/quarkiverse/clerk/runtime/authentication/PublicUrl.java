package io.quarkiverse.clerk.runtime.authentication;

import java.util.Optional;

/**
 * The URL of a request as the browser sees it (spec §2.6). Whether forwarding headers are trusted is up to the caller, who
 * leaves them out otherwise.
 */
public final class PublicUrl {

    /** What ends a host in a URL: with it, a host would bring a path or a query of its own. */
    private static final String END_OF_HOST = "/?#\\";

    private PublicUrl() {
    }

    /**
     * @param scheme the scheme of the connection, or the one that a trusted proxy was asked with
     * @param authority the host with its port, as the client named it or a trusted proxy forwarded it
     * @param target path and query as they were received
     * @throws InvalidRequestException if that is no URL
     */
    public static HttpUrl of(String scheme, String authority, String target) {
        String path = target.startsWith("/") ? target : '/' + target;
        return parse(scheme, authority, path).orElseThrow(PublicUrl::unreadable);
    }

    /**
     * The URL behind a trusted proxy that says what it was asked for.
     *
     * @param raw the URL that this server was asked for
     * @param forwardedHost {@code X-Forwarded-Host}; of several the first counts
     * @param forwardedProto {@code X-Forwarded-Proto}; of several the first counts
     * @return the public URL; the raw one if what was forwarded makes none
     */
    public static HttpUrl forwarded(HttpUrl raw, Optional<String> forwardedHost, Optional<String> forwardedProto) {
        String host = first(forwardedHost).orElse(raw.host());
        String scheme = first(forwardedProto).orElse(raw.scheme());
        if (host.equals(raw.host()) && scheme.equals(raw.scheme())) {
            return raw;
        }
        String query = raw.query().isEmpty() ? "" : '?' + raw.query();
        return parse(scheme, host, raw.path() + query).orElse(raw);
    }

    private static Optional<HttpUrl> parse(String scheme, String host, String path) {
        return host.chars().anyMatch(c -> END_OF_HOST.indexOf(c) >= 0) ? Optional.empty()
                : HttpUrl.parse(scheme + "://" + host + path);
    }

    static InvalidRequestException unreadable() {
        return new InvalidRequestException("The host and the path of the request make no URL.");
    }

    private static Optional<String> first(Optional<String> list) {
        return list.map(values -> values.split(",", 2)[0].trim()).filter(value -> !value.isEmpty());
    }
}
