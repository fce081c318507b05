package io.quarkiverse.clerk.runtime.authentication;

import java.util.Optional;
import java.util.regex.Pattern;

/** The path of a request in the one form that patterns are compared with, however a client encodes it. */
final class RequestPath {

    /** What {@code decodeURI} leaves encoded, because it would mean something else decoded. */
    private static final String RESERVED = ";/?:@&=+$,#";
    private static final Pattern SLASHES = Pattern.compile("//+");

    private RequestPath() {
    }

    /**
     * Decoded where that changes no meaning, and with single slashes.
     *
     * @return the path; empty if it cannot be decoded
     */
    static Optional<String> normalize(String path) {
        return PercentEncoding.decodeExcept(RESERVED, path).map(decoded -> SLASHES.matcher(decoded).replaceAll("/"));
    }
}
