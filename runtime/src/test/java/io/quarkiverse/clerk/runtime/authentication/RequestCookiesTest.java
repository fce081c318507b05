package io.quarkiverse.clerk.runtime.authentication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RequestCookiesTest {

    static Stream<Arguments> headers() {
        return Stream.of(
                Arguments.of("one cookie", "a=1", "1"),
                Arguments.of("several", "x=0; a=1; y=2", "1"),
                Arguments.of("no blanks", "x=0;a=1;y=2", "1"),
                Arguments.of("blanks around", "  a  =  1  ", "1"),
                Arguments.of("first of one name", "a=1; a=2", "1"),
                Arguments.of("first of one name is empty", "a=; a=2", null),
                Arguments.of("empty value", "a=", null),
                Arguments.of("no equals sign", "a", null),
                Arguments.of("no equals sign before", "x; a=1", "1"),
                Arguments.of("equals signs in the value", "a=b=c==", "b=c=="),
                Arguments.of("quotes belong to the value", "a=\"1\"", "\"1\""),
                Arguments.of("encoded value", "a=%7B%22x%22%3A1%7D", "{\"x\":1}"),
                Arguments.of("encoded beyond ASCII", "a=%E2%82%AC", "\u20ac"),
                Arguments.of("encoded separator makes no cookie", "x=1%3B%20a%3D2", null),
                Arguments.of("plus is no blank", "a=1+2", "1+2"),
                Arguments.of("plus beside an encoded character", "a=1+2%20", "1+2 "),
                Arguments.of("malformed escape", "a=100%", "100%"),
                Arguments.of("malformed escape among good ones", "a=%20%zz", "%20%zz"),
                Arguments.of("escape that is no UTF-8", "a=%FF", "%FF"),
                Arguments.of("escape that is broken UTF-8", "a=%C3%28", "%C3%28"),
                Arguments.of("name in another case", "A=1", null),
                Arguments.of("name with a prefix", "aa=1", null),
                Arguments.of("encoded name is another name", "%61=1", null),
                Arguments.of("nothing but separators", ";;; ;", null));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("headers")
    void valueOfA(String name, String header, String value) {
        assertThat(RequestCookies.parse(Optional.of(header)).get("a")).isEqualTo(Optional.ofNullable(value));
    }

    @Test
    void withoutHeaderThereIsNoCookie() {
        assertThat(RequestCookies.parse(Optional.empty()).get("a")).isEmpty();
    }
}
