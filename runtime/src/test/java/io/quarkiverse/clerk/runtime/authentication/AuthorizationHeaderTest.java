package io.quarkiverse.clerk.runtime.authentication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AuthorizationHeaderTest {

    static Stream<Arguments> headers() {
        return Stream.of(
                Arguments.of("absent", null, null),
                Arguments.of("empty", "", null),
                Arguments.of("bare token", "a.b.c", "a.b.c"),
                Arguments.of("bearer token", "Bearer a.b.c", "a.b.c"),
                Arguments.of("scheme in lower case", "bearer a.b.c", "a.b.c"),
                Arguments.of("scheme in upper case", "BEARER a.b.c", "a.b.c"),
                Arguments.of("text after the token", "Bearer a.b.c d", "a.b.c"),
                Arguments.of("two blanks", "Bearer  a.b.c", "Bearer"),
                Arguments.of("scheme alone", "Bearer", "Bearer"),
                Arguments.of("another scheme", "Basic dXNlcjpwYXNz", null),
                Arguments.of("a longer scheme", "Bearers a.b.c", null));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("headers")
    void token(String name, String header, String token) {
        assertThat(AuthorizationHeader.token(Optional.ofNullable(header))).isEqualTo(Optional.ofNullable(token));
    }
}
