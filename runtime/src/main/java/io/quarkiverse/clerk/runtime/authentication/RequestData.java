package io.quarkiverse.clerk.runtime.authentication;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What the authentication of a request looks at.
 *
 * @param method the HTTP method, in upper case
 * @param target what was asked for, with its query; looked at only when it is needed
 * @param headers the first value of a header by its name, null if it is absent
 */
public record RequestData(String method, Supplier<String> target, Function<String, String> headers) {

    /** The first value of a header; empty if it is absent or empty. */
    public Optional<String> header(String name) {
        String value = headers.apply(name);
        return value == null || value.isEmpty() ? Optional.empty() : Optional.of(value);
    }

    /** The first value of a query parameter, decoded; empty if it is absent, empty or cannot be decoded. */
    public Optional<String> queryParameter(String name) {
        String url = target.get();
        int question = url.indexOf('?');
        if (question < 0) {
            return Optional.empty();
        }
        int fragment = url.indexOf('#', question);
        String query = url.substring(question + 1, fragment < 0 ? url.length() : fragment);
        for (String pair : query.split("&")) {
            int equals = pair.indexOf('=');
            if (equals == name.length() && pair.startsWith(name)) {
                return decoded(pair.substring(equals + 1)).filter(value -> !value.isEmpty());
            }
        }
        return Optional.empty();
    }

    private static Optional<String> decoded(String value) {
        try {
            return Optional.of(URLDecoder.decode(value, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
