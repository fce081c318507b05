package io.quarkiverse.clerk.runtime.dev;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What of the application is called: a method and a path with query. The host is not the caller's to choose.
 */
record EndpointTarget(String method, String path) {

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    /** An absolute path as in RFC 3986 §3.3, with query, and not the start of another authority ({@code //host}). */
    private static final Pattern ORIGIN_FORM = Pattern.compile("/(?!/)[A-Za-z0-9._~!$&'()*+,;=:@%/?-]*");

    /** @throws IllegalArgumentException if it is no method or path of an application */
    static EndpointTarget of(String method, String path) {
        String known = method == null ? "" : method.strip().toUpperCase(Locale.ROOT);
        if (!METHODS.contains(known)) {
            throw new IllegalArgumentException("The method must be one of GET, HEAD, POST, PUT, PATCH, DELETE and OPTIONS.");
        }
        String target = path == null ? "" : path.strip();
        if (!ORIGIN_FORM.matcher(target).matches()) {
            throw new IllegalArgumentException("The path must start with one / and have no host, fragment or unescaped"
                    + " character: only this application can be called.");
        }
        return new EndpointTarget(known, target);
    }
}
