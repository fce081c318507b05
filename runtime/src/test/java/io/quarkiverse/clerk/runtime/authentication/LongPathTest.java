package io.quarkiverse.clerk.runtime.authentication;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Paths come from anybody: matching one has to end, and not with the stack of the thread. */
class LongPathTest {

    private static final int TARGET_LENGTH = 100_000;

    @ParameterizedTest
    @ValueSource(strings = { "/orgs/:slug", "/orgs/:slug/(.*)", "/orgs{/:part}*", "/orgs{/:part}+/end", "/orgs{.:part}*",
            "/orgs/:a-:b-:c", "/orgs/:a{-:b}?", "/orgs(.*)" })
    void isMatchedOrNot(String pattern) {
        PathPattern compiled = PathPattern.compile(pattern);
        for (String part : new String[] { "a", "/a", "-a", ".a", "/" }) {
            for (String end : new String[] { "", "/end", "/!", "\n" }) {
                String path = "/orgs" + part.repeat(TARGET_LENGTH / part.length()) + end;
                assertThat(compiled.matches(path)).isFalse();
                assertThat(compiled.match(path)).isEmpty();
            }
        }
    }

    @Test
    void aPathOfAThousandCharactersIsMatched() {
        assertThat(PathPattern.compile("/orgs{/:part}*").matches("/orgs" + "/a".repeat(500))).isTrue();
    }
}
