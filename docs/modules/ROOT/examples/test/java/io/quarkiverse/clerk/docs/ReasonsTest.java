package io.quarkiverse.clerk.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.quarkiverse.clerk.AuthenticationReason;
import io.quarkiverse.clerk.runtime.authentication.RefreshError;
import io.quarkiverse.clerk.runtime.token.TokenErrorReason;

/** The page about reasons has a row for each reason that the code knows, and for no other. */
class ReasonsTest {

    private static final Page PAGE = Page.of(Page.PAGES.resolve("troubleshooting.adoc"));
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    /** Reasons with a rest that varies, and the row about the rest that nobody can list. */
    private static final Set<String> OPEN = Set.of("session-token-expired-refresh-...");

    @Test
    void everyReasonHasARow() {
        assertThat(rows()).containsAll(reasons());
    }

    @Test
    void everyRowIsAReason() {
        Set<String> known = new TreeSet<>(reasons());
        known.addAll(OPEN);
        assertThat(known).containsAll(rows());
    }

    @Test
    void everyRowSaysWhatItMeansAndWhatToDo() {
        List<String> lines = PAGE.lines();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith("|`") && lines.get(i - 1).isBlank()) {
                assertThat(lines.subList(i + 1, i + 3)).as(lines.get(i))
                        .allSatisfy(cell -> assertThat(cell).matches("\\|.{7,}"));
            }
        }
    }

    private static Set<String> reasons() {
        Set<String> reasons = new TreeSet<>();
        Stream.of(TokenErrorReason.values()).map(TokenErrorReason::code).forEach(reasons::add);
        Stream.of(RefreshError.values()).map(RefreshError::code).forEach(reasons::add);
        Arrays.stream(AuthenticationReason.class.getFields()).filter(field -> Modifier.isStatic(field.getModifiers()))
                .forEach(field -> {
                    try {
                        reasons.add(((AuthenticationReason) field.get(null)).code());
                    } catch (IllegalAccessException e) {
                        throw new IllegalStateException(e);
                    }
                });
        return reasons;
    }

    /** What stands in the first column of the tables. */
    private static Set<String> rows() {
        return PAGE.lines().stream().filter(line -> line.startsWith("|`"))
                .flatMap(line -> CODE.matcher(line).results().map(code -> code.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
