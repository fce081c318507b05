package io.quarkiverse.clerk.runtime.client;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Joins the parts of a path of the Backend API (spec §8). */
final class ApiPath {

    private static final int MAX_ENCODING_LAYERS = 10;
    /** Not those of {@code https://}. */
    private static final Pattern REPEATED_SLASHES = Pattern.compile("(?<!:)/{2,}");
    private static final Pattern QUERY_OR_FRAGMENT = Pattern.compile("[?#]");
    private static final Pattern SEPARATOR = Pattern.compile("[/\\\\]");

    private ApiPath() {
    }

    /**
     * @param parts null and empty ones are left out
     * @throws IllegalArgumentException if a part has a dot segment, however often it is percent-encoded, or is encoded more
     *         often than anybody would; the message does not repeat it
     */
    static String join(String... parts) {
        String path = Stream.of(parts).filter(Objects::nonNull).filter(part -> !part.isEmpty())
                .collect(Collectors.joining("/"));
        requireNoDotSegment(QUERY_OR_FRAGMENT.split(path, 2)[0]);
        return REPEATED_SLASHES.matcher(path).replaceAll("/");
    }

    static String withoutSlashAtTheEnd(String path) {
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    private static void requireNoDotSegment(String path) {
        String decoded = path;
        for (int layer = 0; layer <= MAX_ENCODING_LAYERS; layer++) {
            if (SEPARATOR.splitAsStream(decoded).anyMatch(ApiPath::isDotSegment)) {
                throw new IllegalArgumentException("A path of the Backend API must not have a dot segment");
            }
            String inner = decode(decoded);
            if (inner.equals(decoded)) {
                return;
            }
            decoded = inner;
        }
        throw new IllegalArgumentException("A path of the Backend API must not be percent-encoded more than "
                + MAX_ENCODING_LAYERS + " times");
    }

    static boolean isDotSegment(String segment) {
        return segment.equals(".") || segment.equals("..");
    }

    private static String decode(String path) {
        try {
            // A plus sign is one in a path, other than in a query.
            return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("A path of the Backend API has a percent sign that encodes nothing");
        }
    }
}
