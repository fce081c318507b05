package io.quarkiverse.clerk.runtime.authentication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PathPatternTest {

    @ParameterizedTest(name = "{0} on {1}")
    @CsvSource(delimiter = '|', value = {
            // pattern | path | parameters, or nothing if the path is no such path
            "/foo                     | /foo                 | ''",
            "/foo                     | /foo/                | ''",
            "/foo                     | /FOO                 | ''",
            "/foo                     | /foo/bar             | ",
            "/foo                     | /x/foo               | ",
            "/foo/                    | /foo                 | ",
            "/foo(.*)                 | /foo                 | 0=",
            "/foo(.*)                 | /foo/bar             | 0=/bar",
            "/orgs/:id                | /orgs/org_1          | id=org_1",
            "/orgs/:id                | /orgs/               | ",
            "/orgs/:id                | /orgs/a/b            | ",
            "/orgs/:id                | /orgs/a.b            | id=a.b",
            "/orgs/:id/(.*)           | /orgs/a/b/c          | id=a 0=b/c",
            "/orgs/:id/(.*)           | /orgs/a              | ",
            "/:a/:b                   | /x/y                 | a=x b=y",
            "/:a-:b                   | /x-y-z               | a=x-y b=z",
            "/:a.:b                   | /x.y                 | a=x b=y",
            "/orgs/:id(\\d+)          | /orgs/12             | id=12",
            "/orgs/:id(\\d+)          | /orgs/ab             | ",
            "'/:lang(en|de)?/orgs/:id' | /de/orgs/1           | lang=de id=1",
            "'/:lang(en|de)?/orgs/:id' | /orgs/1              | id=1",
            "'/:lang(en|de)?/orgs/:id' | /fr/orgs/1           | ",
            "/files{/:part}?          | /files               | ''",
            "/files{/:part}?          | /files/a             | part=a",
            "/files{/v:number}?       | /files/v3            | number=3",
            "/files/:path*            | /files/a/b           | ''",
            "/files/:path*            | /files               | ''",
            "/files/:path+            | /files               | ",
            "/a{/b}?/c                | /a/c                 | ''",
            "/a{/b}?/c                | /a/b/c               | ''",
            "/a\\:b                   | /a:b                 | ''",
            "/a.b                     | /axb                 | ",
            "'/(a|b)(.*)'             | /b/c                 | 0=b 1=/c",
            "/caf\u00e9               | /CAF\u00e9           | ''" })
    void isReadLikePathToRegexp(String pattern, String path, String parameters) {
        String found = PathPattern.compile(pattern).match(path).map(PathPatternTest::text).orElse(null);

        assertThat(found).isEqualTo(parameters);
    }

    @ParameterizedTest
    @ValueSource(strings = { "/:", "/:-a", "/(", "/(a", "/()", "/(?a)", "/(a(b))", "/{a", "/a}", "/a*", "/:a:b", "/{:a}{:b}",
            "*",
            "/{a{b}}", "/a\\", "/(a[)", "/(\\" })
    void isRefusedWhereItIsMalformed(String pattern) {
        assertThatIllegalArgumentException().isThrownBy(() -> PathPattern.compile(pattern))
                .withMessageStartingWith("The path pattern " + pattern);
    }

    private static String text(Map<String, String> parameters) {
        return parameters.entrySet().stream().map(entry -> entry.getKey() + '=' + entry.getValue())
                .collect(Collectors.joining(" "));
    }
}
