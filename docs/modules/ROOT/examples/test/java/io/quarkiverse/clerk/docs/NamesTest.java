package io.quarkiverse.clerk.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Methods and environment variables that are named in a sentence or a table exist. */
class NamesTest {

    private static final List<String> PACKAGES = List.of("io.quarkiverse.clerk.", "io.quarkiverse.clerk.testing.",
            "io.quarkiverse.clerk.emulator.");
    private static final Pattern METHOD = Pattern.compile("`(Clerk\\w+)\\.(\\w+)\\(");
    private static final Pattern VARIABLE = Pattern.compile("`(CLERK_[A-Z_]+)`");
    private static final String VARIABLES = Page.of(Page.ROOT
            .resolve("runtime/src/main/java/io/quarkiverse/clerk/runtime/config/ClerkVariables.java")).text();

    static List<Page> pages() {
        return Page.all();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void methods(Page page) {
        Set<String> unknown = new TreeSet<>();
        METHOD.matcher(page.text()).results().filter(name -> !hasMethod(name.group(1), name.group(2)))
                .forEach(name -> unknown.add(name.group(1) + "." + name.group(2)));
        assertThat(unknown).as(page.toString()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void variables(Page page) {
        Set<String> unknown = new TreeSet<>();
        VARIABLE.matcher(page.text()).results().map(name -> name.group(1)).filter(name -> !VARIABLES.contains('"' + name + '"'))
                .forEach(unknown::add);
        assertThat(unknown).as(page.toString()).isEmpty();
    }

    private static boolean hasMethod(String type, String method) {
        return PACKAGES.stream().flatMap(name -> load(name + type))
                .anyMatch(found -> Stream.of(found.getMethods()).anyMatch(candidate -> candidate.getName().equals(method)));
    }

    private static Stream<Class<?>> load(String name) {
        try {
            return Stream.of(Class.forName(name, false, NamesTest.class.getClassLoader()));
        } catch (ClassNotFoundException e) {
            return Stream.empty();
        }
    }
}
