package io.quarkiverse.clerk;

import java.util.Optional;

/** What a {@link ClerkOptionsResolver} sees of a request. */
public interface ClerkRequest {

    /** The HTTP method, in upper case. */
    String method();

    /**
     * The origin that the browser sees: scheme, host and, where it is not the scheme's own, the port, such as
     * {@code https://app.example.com}. What proxies forward counts as far as {@code quarkus.http.proxy} trusts it.
     */
    String origin();

    /** The host of the {@link #origin()} in lower case, without port. */
    String host();

    /** The path as it was sent, not decoded and without query. */
    String path();

    /** The first value of a header, its name in any case; empty if it is absent or empty. */
    Optional<String> header(String name);
}
