package io.quarkiverse.clerk.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Runs each fuzz target in a JVM of its own: for a fixed number of inputs that are the same each time, or as long as
 * {@code -Dfuzz.seconds} says, one target alone with {@code -Dfuzz.target}. An input that breaks a promise is kept in
 * {@code target/fuzz}; put it into {@code src/test/resources/seeds} when it is mended.
 */
class FuzzTargetsTest {

    private static final String PACKAGE = "io.quarkiverse.clerk.";
    private static final Path SEEDS = Path.of("src/test/resources/seeds");
    private static final Path RESULTS = Path.of("target/fuzz");
    private static final int SEED = 20_261_125;
    private static final int SECONDS_FOR_AN_INPUT = 60;
    private static final int MOST_BYTES = 8_192;

    @ParameterizedTest
    @CsvSource({ "fuzz.TokenFuzzer, 20000", "fuzz.ClaimsFuzzer, 20000", "fuzz.SignedTokenFuzzer, 2000", "fuzz.UrlFuzzer, 20000",
            "fuzz.RequestFuzzer, 5000", "runtime.authentication.PathPatternFuzzer, 20000" })
    void keepsItsPromises(String target, int runs) throws IOException, InterruptedException {
        String name = target.substring(target.lastIndexOf('.') + 1);
        String chosen = System.getProperty("fuzz.target", name);
        assumeTrue(chosen.equals(name), () -> "Only " + chosen + " is asked for");
        Path log = Files.createDirectories(RESULTS).resolve(name + ".log");

        int status = new ProcessBuilder(command(target, name, runs)).redirectErrorStream(true).redirectOutput(log.toFile())
                .start().waitFor();

        List<String> lines = Files.readAllLines(log);
        System.out.println(name + ": " + lines.stream().filter(line -> line.startsWith("stat::number_of_executed_units")
                || line.startsWith("Done ")).toList());
        assertThat(status).as(() -> String.join("\n", lines)).isZero();
    }

    private static List<String> command(String target, String name, int runs) throws IOException {
        Path corpus = Files.createDirectories(RESULTS.resolve("corpus").resolve(name));
        int seconds = Integer.getInteger("fuzz.seconds", 0);
        if (seconds == 0) {
            // What an earlier run found would make this one another.
            clear(corpus);
        }
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g", "-XX:+EnableDynamicAgentLoading", "-Dorg.jboss.logging.provider=jdk",
                "-cp", System.getProperty("java.class.path"), "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + PACKAGE + target, "--instrumentation_includes=io.quarkiverse.clerk.**",
                // Patterns are the application's own and are meant to become expressions.
                "--disabled_hooks=com.code_intelligence.jazzer.sanitizers.RegexInjection",
                "--reproducer_path=" + RESULTS, "-artifact_prefix=" + RESULTS + '/', "-print_final_stats=1",
                "-timeout=" + SECONDS_FOR_AN_INPUT, "-max_len=" + MOST_BYTES, "-dict=" + SEEDS.resolve("clerk.dict")));
        command.addAll(seconds == 0 ? List.of("-runs=" + runs, "-seed=" + SEED) : List.of("-max_total_time=" + seconds));
        command.add(corpus.toString());
        command.add(SEEDS.resolve(name).toString());
        return command;
    }

    private static void clear(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }
}
