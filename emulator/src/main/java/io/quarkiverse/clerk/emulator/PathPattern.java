package io.quarkiverse.clerk.emulator;

/** A path, or the beginning of paths when it ends in {@code *}. */
record PathPattern(String text) {

    PathPattern {
        if (!text.startsWith("/")) {
            throw new IllegalArgumentException("A path starts with /, unlike " + text);
        }
    }

    boolean matches(String path) {
        return text.endsWith("*") ? path.startsWith(text.substring(0, text.length() - 1)) : path.equals(text);
    }
}
