package io.quarkiverse.clerk.runtime.authentication;

import java.util.Optional;

/**
 * The URL of a request as the browser sees it (spec §2.6). Whether forwarding headers are trusted is up to the caller, who
 * leaves them out otherwise.
 */
public final class PublicUrl {

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
        HttpUrl origin = origin(scheme, authority).orElseThrow(PublicUrl::unreadable);
        return HttpUrl.parse(origin.origin() + path).orElseThrow(PublicUrl::unreadable);
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
        return origin(scheme, host).map(origin -> new HttpUrl(origin.scheme(), origin.host(), raw.path(), raw.query(), ""))
                .orElse(raw);
    }

    /** The URL of scheme and host alone; empty if the host is anything else or more. */
    private static Optional<HttpUrl> origin(String scheme, String host) {
        return HttpUrl.parse(scheme + "://" + host)
                .filter(url -> host.chars().noneMatch(c -> c <= ' ' || "/?#\\".indexOf(c) >= 0));
    }

    static InvalidRequestException unreadable() {
        return new InvalidRequestException("The host and the path of the request make no URL.");
    }

    private static Optional<String> first(Optional<String> list) {
        return list.map(values -> values.split(",", 2)[0].trim()).filter(value -> !value.isEmpty());
    }
}
