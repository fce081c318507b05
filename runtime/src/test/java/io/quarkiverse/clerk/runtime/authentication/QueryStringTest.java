package io.quarkiverse.clerk.runtime.authentication;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryStringTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = { "a=1&b=2 | a=1&b=2", "a=b%20c | a=b+c", "a=b+c | a=b+c",
            "a | a=",
            "a=&b | a=&b=", "&&a=1& | a=1", "a=1=2 | a=1%3D2", "%61=%62 | a=b", "a=%zz | a=%25zz", "a=%C3%A4 | a=%C3%A4",
            "a=%FF | a=%EF%BF%BD", "a=~*-._' | a=%7E*-._%27", "a=%0D%0A | a=%0D%0A", "=x | =x" })
    void isWrittenAnewAsBrowsersDo(String query, String written) {
        assertThat(QueryString.parse(query)).hasToString(written);
    }

    @Test
    void addsReplacesAndRemoves() {
        QueryString query = QueryString.parse("a=1&b=2&a=3&c=4");

        assertThat(query.with("b", "5")).hasToString("a=1&b=2&a=3&c=4&b=5");
        assertThat(query.replacing("a", "x")).hasToString("a=x&b=2&c=4");
        assertThat(query.replacing("d", "x")).hasToString("a=1&b=2&a=3&c=4&d=x");
        assertThat(query.without("a", "c")).hasToString("b=2");
        assertThat(query.without("a", "b", "c")).hasToString("");
        assertThat(query.first("a")).contains("1");
        assertThat(query.first("d")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({ "/p?a=1#b=2, a=1", "https://x.com/?a=1&b, a=1&b=", "/p, ''", "/p?, ''", "/p#a?b=1, ''" })
    void isFoundInAPathOrUrl(String target, String query) {
        assertThat(QueryString.ofTarget(target)).hasToString(query);
    }
}
