package io.quarkiverse.clerk.runtime.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DotEnvFileTest {

    @TempDir
    Path folder;

    static Stream<Arguments> lines() {
        return Stream.of(
                Arguments.of("plain", "CLERK_A=1", "1"),
                Arguments.of("blanks", "  CLERK_A = 1  ", "1"),
                Arguments.of("exported", "export CLERK_A=1", "1"),
                Arguments.of("double quotes", "CLERK_A=\"a # b\"", "a # b"),
                Arguments.of("single quotes", "CLERK_A='a # b' # note", "a # b"),
                Arguments.of("comment behind", "CLERK_A=1 # note", "1"),
                Arguments.of("hash in the value", "CLERK_A=a#b", "a#b"),
                Arguments.of("equals sign in the value", "CLERK_A=a=b", "a=b"),
                Arguments.of("line breaks of a PEM", "CLERK_A=\"a\\nb\"", "a\nb"),
                Arguments.of("quote that does not end", "CLERK_A=\"a", "\"a"),
                Arguments.of("empty", "CLERK_A=", ""),
                Arguments.of("comment", "# CLERK_A=1", null),
                Arguments.of("no equals sign", "CLERK_A", null),
                Arguments.of("another variable", "MY_CLERK_A=1", null));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("lines")
    void value(String name, String line, String value) throws IOException {
        Path file = Files.writeString(folder.resolve(".env"), "OTHER=x\n" + line + "\n\n");

        assertThat(DotEnvFile.read(file)).isEqualTo(value == null ? Map.of() : Map.of("CLERK_A", value));
    }

    @Test
    void aFileThatIsNotThereHasNoVariables() {
        assertThat(DotEnvFile.read(folder.resolve(".env"))).isEmpty();
    }
}
