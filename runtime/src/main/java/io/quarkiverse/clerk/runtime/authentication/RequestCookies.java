package io.quarkiverse.clerk.runtime.authentication;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The cookies of a request, read from the raw header by Clerk's own rules (spec §2.1): a value is decoded on its own, so an
 * encoded {@code ;} makes no cookie; of several cookies of one name the first counts; an empty one counts as absent.
 */
final class RequestCookies {

    private static final RequestCookies NONE = new RequestCookies(Map.of());

    /** What Java puts in the place of bytes that are no UTF-8, instead of failing. */
    private static final char REPLACEMENT = '\uFFFD';

    private final Map<String, String> raw;

    private RequestCookies(Map<String, String> raw) {
        this.raw = raw;
    }

    static RequestCookies parse(Optional<String> header) {
        if (header.isEmpty()) {
            return NONE;
        }
        Map<String, String> raw = new HashMap<>();
        for (String piece : header.get().split(";")) {
            int equals = piece.indexOf('=');
            if (equals >= 0) {
                raw.putIfAbsent(piece.substring(0, equals).trim(), piece.substring(equals + 1).trim());
            }
        }
        return new RequestCookies(raw);
    }

    Optional<String> get(String name) {
        return Optional.ofNullable(raw.get(name)).map(RequestCookies::decoded).filter(value -> !value.isEmpty());
    }

    /** Percent-decoding as {@code decodeURIComponent} does it: {@code +} stays, what cannot be decoded stays as it is. */
    private static String decoded(String value) {
        if (value.indexOf('%') < 0) {
            return value;
        }
        try {
            String text = URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8);
            return text.indexOf(REPLACEMENT) < 0 ? text : value;
        } catch (IllegalArgumentException e) {
            return value;
        }
    }
}
