package io.quarkiverse.clerk.api.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

import org.junit.jupiter.api.Assumptions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Samples and facts of the Backend API that lie beside the project's checkout. They are not the project's, so what needs them
 * is skipped, visibly, where they are not there. {@code -Dclerk.conformance.fixtures=DIR} names another folder of samples;
 * a relative path starts at the root of the project.
 */
final class Shared {

    private static final Path ROOT = Path.of("").toAbsolutePath().endsWith("runtime") ? Path.of("..") : Path.of("");
    private static final Path SHARED = ROOT.resolve("../shared");
    private static final String NAMED = System.getProperty("clerk.conformance.fixtures", "");
    private static final Path FIXTURES = NAMED.isBlank() ? SHARED.resolve("conformance/fixtures") : ROOT.resolve(NAMED);
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Shared() {
    }

    static JsonNode fixture(String file) {
        return read(FIXTURES.resolve(file));
    }

    static JsonNode spec(String file) {
        return read(SHARED.resolve("spec").resolve(file));
    }

    private static JsonNode read(Path file) {
        if (!Files.exists(file)) {
            System.out.println("Backend API: " + file.toAbsolutePath().normalize() + " is absent, so what needs it is skipped");
        }
        Assumptions.assumeTrue(Files.exists(file), () -> file.toAbsolutePath().normalize() + " is absent");
        try {
            return MAPPER.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A table of this module's tests. */
    static Properties table(String name) {
        try (InputStream in = Shared.class.getResourceAsStream('/' + name)) {
            Properties table = new Properties();
            table.load(in);
            return table;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
