package io.quarkiverse.clerk.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The quickstart shows what a new application has. Pages can include only what is in the documentation, hence the copies. */
class QuickstartTest {

    private static final Path CODESTART = Page.ROOT.resolve("codestart/src/main/codestarts/quarkus/clerk-codestart/java/src");

    @ParameterizedTest
    @ValueSource(strings = { "main/java/org/acme/AccountResource.java", "test/java/org/acme/AccountResourceTest.java" })
    void showsTheCodestart(String file) {
        Path shown = Path.of("modules/ROOT/examples/quickstart").resolve(Path.of(file).getFileName());
        assertThat(shown).hasSameTextualContentAs(CODESTART.resolve(file));
    }
}
