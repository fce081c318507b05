package io.quarkiverse.clerk.codestart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import javax.tools.ToolProvider;

import org.jetbrains.kotlin.cli.common.ExitCode;
import org.jetbrains.kotlin.cli.jvm.K2JVMCompiler;
import org.junit.jupiter.api.Test;

/** The sources of a new project compile against this build. That its tests pass is what {@code .ci/new-application} shows. */
class CompilationTest {

    private static final Path CODESTART = Path.of("src/main/codestarts/quarkus/clerk-codestart");

    @Test
    void java() throws IOException {
        List<String> arguments = arguments("java", "-proc:none", "-classpath", classPath());
        ByteArrayOutputStream messages = new ByteArrayOutputStream();
        int result = ToolProvider.getSystemJavaCompiler().run(null, messages, messages, arguments.toArray(String[]::new));
        assertThat(result).as(messages.toString(StandardCharsets.UTF_8)).isZero();
    }

    @Test
    void kotlin() throws IOException {
        List<String> arguments = arguments("kotlin", "-no-stdlib", "-no-reflect", "-jvm-target", "17", "-classpath",
                classPath());
        ByteArrayOutputStream messages = new ByteArrayOutputStream();
        ExitCode result = new K2JVMCompiler().exec(new PrintStream(messages, true, StandardCharsets.UTF_8),
                arguments.toArray(String[]::new));
        assertThat(result).as(messages.toString(StandardCharsets.UTF_8)).isEqualTo(ExitCode.OK);
    }

    private static List<String> arguments(String language, String... options) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(options));
        arguments.add("-d");
        arguments.add(Files.createDirectories(Path.of("target", "compiled", language)).toString());
        try (Stream<Path> files = Files.walk(CODESTART.resolve(language))) {
            files.filter(Files::isRegularFile).map(Path::toString).forEach(arguments::add);
        }
        return arguments;
    }

    /** Surefire hides the class path in the manifest of a jar. */
    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }
}
