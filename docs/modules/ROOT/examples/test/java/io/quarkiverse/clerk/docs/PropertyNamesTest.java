package io.quarkiverse.clerk.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Properties that are named in a sentence or a table exist as well. */
class PropertyNamesTest {

    private static final ConfigurationModel CONFIGURATION = ConfigurationModel.ofTheClassPath();
    private static final Pattern NAME = Pattern.compile("`[^`\\n]*?(quarkus\\.clerk\\.[\\w\".*-]*[\\w\"*])[^`\\n]*`");
    private static final Pattern README_ROW = Pattern.compile("\\| `([a-z-]+(?:\\.[a-z-]+)*)` \\|.*");

    static List<Page> pages() {
        return Page.all();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void inSentences(Page page) {
        List<String> unknown = new ArrayList<>();
        Matcher name = NAME.matcher(page.text());
        while (name.find()) {
            String property = name.group(1).replaceFirst("\\.\\*$", "");
            if (!CONFIGURATION.has(property) && !CONFIGURATION.hasGroup(property)) {
                unknown.add(property);
            }
        }
        assertThat(unknown).isEmpty();
    }

    @Test
    void inTheTableOfTheReadme() {
        List<String> rows = pages().get(0).lines().stream()
                .dropWhile(line -> !line.startsWith("| `quarkus.clerk.` |")).skip(2).takeWhile(line -> line.startsWith("|"))
                .toList();
        assertThat(rows).isNotEmpty().allSatisfy(row -> {
            Matcher name = README_ROW.matcher(row);
            assertThat(name.matches()).as(row).isTrue();
            assertThat(CONFIGURATION.has("quarkus.clerk." + name.group(1))).as(row).isTrue();
        });
    }
}
