package io.quarkiverse.clerk.runtime.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.Arguments;

/** The mistakes in the configuration as the documentation shows them. {@code -Dmistakes.write} writes the table. */
class MistakesTableTest {

    private static final Path PAGE = Path.of("../docs/modules/ROOT/pages/includes/mistakes.adoc");

    @Test
    void theDocumentationShowsWhatIsTested() throws IOException {
        List<Arguments> mistakes = InstanceValidationTest.mistakes().toList();
        String table = mistakes.stream().map(MistakesTableTest::row).sorted().collect(Collectors.joining("\n",
                "[cols=\"2,3\"]\n|===\n|Configured |Start-up says\n\n", "|===\n"));
        if (System.getProperty("mistakes.write") != null) {
            Files.writeString(PAGE, table);
        }

        assertThat(Files.readString(PAGE)).as("%s is written by -Dmistakes.write", PAGE).isEqualTo(table);
    }

    @SuppressWarnings("unchecked")
    private static String row(Arguments mistake) {
        Map<String, String> properties = new TreeMap<>((Map<String, String>) mistake.get()[0]);
        String configured = properties.entrySet().stream().map(property -> code(property.getKey() + '=' + property.getValue()))
                .collect(Collectors.joining(" +\n"));
        return '|' + configured + "\n|" + escaped(InstanceValidationTest.mistakesOf(properties).get(0)) + ".\n";
    }

    /** Secrets of the test are as good as any. */
    private static String code(String text) {
        return "`+" + escaped(text.replace("do_not_print_me", "…")) + "+`";
    }

    private static String escaped(String text) {
        return text.replace("|", "\\|");
    }
}
