package io.quarkiverse.clerk.runtime.authentication;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** A pattern and a path, with a line break between: the pattern is compiled or refused, and matching comes to an end. */
public final class PathPatternFuzzer {

    /** An expression of one's own may take as long as it likes. */
    private static final String EXPRESSION = "(";

    private PathPatternFuzzer() {
    }

    public static void fuzzerTestOneInput(byte[] input) {
        String[] lines = new String(input, StandardCharsets.ISO_8859_1).split("\n", 2);
        try {
            PathPattern pattern = PathPattern.compile(lines[0]);
            String path = lines.length > 1 ? lines[1] : "/";
            if (!lines[0].contains(EXPRESSION)) {
                Optional<Map<String, String>> parameters = pattern.match(path);
                if (parameters.isPresent() != pattern.matches(path)) {
                    throw new IllegalStateException("A pattern matches or it does not: " + lines[0]);
                }
            }
        } catch (IllegalArgumentException e) {
            if (e.getMessage() == null || !e.getMessage().startsWith("The path pattern ")) {
                throw e;
            }
        }
    }
}
