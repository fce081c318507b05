package io.quarkiverse.clerk.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

/**
 * The tables of attacks as the documentation shows them: inputs with the same outcome in one row. {@code -Dattacks.write}
 * writes the page.
 */
class AttackTablesTest {

    private static final Path PAGE = Path.of("../docs/modules/ROOT/pages/includes/attacks.adoc");
    private static final Pattern CODE = Pattern.compile("`([^`]*)`");

    @Test
    void theDocumentationShowsWhatIsTested() throws IOException {
        String tables = table(AlgorithmAttacksTest.TITLE, AlgorithmAttacksTest.class, AlgorithmAttacksTest.attacks())
                + table(KeyInjectionTest.TITLE, KeyInjectionTest.class, KeyInjectionTest.attacks())
                + table(MalformedTokenTest.TITLE, MalformedTokenTest.class, MalformedTokenTest.attacks())
                + table(ForeignTokenTest.TITLE, ForeignTokenTest.class, ForeignTokenTest.attacks())
                + table(ClaimAttacksTest.TITLE, ClaimAttacksTest.class, ClaimAttacksTest.attacks())
                + table(CookieAttacksTest.TITLE, CookieAttacksTest.class, CookieAttacksTest.attacks())
                + table(RedirectAttacksTest.TITLE, RedirectAttacksTest.class, RedirectAttacksTest.attacks())
                + table(HandshakeAttacksTest.TITLE, HandshakeAttacksTest.class, HandshakeAttacksTest.attacks());
        if (System.getProperty("attacks.write") != null) {
            Files.writeString(PAGE, tables);
        }

        assertThat(Files.readString(PAGE)).as("%s is written by -Dattacks.write", PAGE).isEqualTo(tables);
    }

    private static String table(String title, Class<?> test, List<? extends Attack> attacks) {
        Map<String, String> rows = attacks.stream().collect(Collectors.groupingBy(Attack::outcome, LinkedHashMap::new,
                Collectors.mapping(Attack::input, Collectors.joining(" • "))));
        return rows.entrySet().stream().map(row -> "|" + cell(row.getValue()) + "\n|" + cell(row.getKey()) + '\n')
                .collect(Collectors.joining("\n",
                        "." + title + " (" + attacks.size() + ", `" + test.getSimpleName() + "`)\n"
                                + "[cols=\"3,2\"]\n|===\n|What is sent |What becomes of it\n\n",
                        "|===\n\n"));
    }

    /** Code is passed through as it is, but for the sign that ends a cell. */
    private static String cell(String text) {
        return CODE.matcher(text).replaceAll(code -> "`+" + code.group(1).replace("\\", "\\\\").replace("$", "\\$") + "+`")
                .replace("|", "\\|");
    }
}
