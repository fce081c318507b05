package io.quarkiverse.clerk.test.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * The rows of an operation that needs a running application, from the files that the other rows come from: those named by
 * {@code -Dclerk.conformance.files=A,B}, else those of Clerk's own SDK where the checkout has them beside it.
 */
final class Rows {

    private static final String FILES = "clerk.conformance.files";
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();

    private Rows() {
    }

    static List<JsonNode> of(String operation) {
        List<JsonNode> rows = new ArrayList<>();
        files().forEach(file -> {
            try {
                new ObjectMapper().readTree(file.toFile()).path("cases").forEach(row -> {
                    if (row.path("operation").asText().equals(operation)) {
                        rows.add(row);
                    }
                });
            } catch (IOException e) {
                throw new UncheckedIOException(file + " cannot be read", e);
            }
        });
        return rows;
    }

    private static Stream<Path> files() {
        String named = System.getProperty(FILES, "");
        return named.isBlank()
                ? Stream.of(ROOT.resolve("../shared/conformance/upstream-cases.json").normalize()).filter(Files::exists)
                : Stream.of(named.split(",")).map(String::strip).map(ROOT::resolve);
    }
}
