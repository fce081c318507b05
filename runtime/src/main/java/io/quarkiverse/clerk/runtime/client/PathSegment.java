package io.quarkiverse.clerk.runtime.client;

/**
 * What may be a path segment of a request. Ids often come from a user, and must not lead the secret key's request to
 * another resource.
 */
final class PathSegment {

    private PathSegment() {
    }

    /**
     * @throws IllegalArgumentException if the value is missing, or could be taken for more or other than one segment. The
     *         message does not repeat the value, which may be anything
     */
    static void check(String name, Object value) {
        String segment = value == null ? "" : value.toString();
        if (segment.isBlank()) {
            throw new IllegalArgumentException(name + " must not be empty");
        }
        if (ApiPath.isDotSegment(segment) || segment.chars().anyMatch(PathSegment::separates)) {
            throw new IllegalArgumentException(name + " is not an id: it must not be a dot segment, and must not contain "
                    + "slashes, percent signs, question marks, number signs, semicolons or control characters");
        }
    }

    /** A percent sign, too: an intermediary may decode a segment once more than it should, however deep it is encoded. */
    private static boolean separates(int c) {
        return "/\\%?#;".indexOf(c) >= 0 || Character.isISOControl(c);
    }
}
