package io.quarkiverse.clerk.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs files of conformance cases: those named by {@code -Dclerk.conformance.files=A,B}, else our own and, where the
 * checkout has them beside it, those of Clerk's own SDK. Paths are relative to the root of the project.
 */
class ConformanceTest {

    private static final String FILES = "clerk.conformance.files";
    private static final Path MODULE = Path.of("").toAbsolutePath();
    private static final Path ROOT = MODULE.endsWith("runtime") ? MODULE.getParent() : MODULE;

    static Stream<Path> files() {
        String named = System.getProperty(FILES, "");
        return named.isBlank()
                ? Stream.of(ROOT.resolve("runtime/src/test/resources/conformance/own-cases.json"),
                        ROOT.resolve("../shared/conformance/upstream-cases.json").normalize())
                : Stream.of(named.split(",")).map(String::strip).map(ROOT::resolve);
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyRowPassesOrDeviatesOnPurpose(Path file) {
        if (System.getProperty(FILES, "").isBlank() && !Files.exists(file)) {
            System.out.println("Conformance: " + file + " is absent, so its rows are not run");
        }
        assumeTrue(!System.getProperty(FILES, "").isBlank() || Files.exists(file), file + " is absent");
        Report report = new Report(file.toString(), Runner.run(CaseFile.read(file)));
        System.out.println(report);
        assertThat(report.hasFailures()).withFailMessage(() -> "Rows failed:\n" + report.failures()).isFalse();
    }
}
