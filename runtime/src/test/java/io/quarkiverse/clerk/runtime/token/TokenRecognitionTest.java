package io.quarkiverse.clerk.runtime.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.quarkiverse.clerk.TokenType;

class TokenRecognitionTest {

    private static final Instant NOW = Instant.ofEpochSecond(1_700_000_000);

    static Stream<Arguments> tokens() {
        return Stream.of(
                Arguments.of("ak_1", TokenType.API_KEY),
                Arguments.of("ak_", TokenType.API_KEY),
                Arguments.of("mt_1", TokenType.M2M_TOKEN),
                Arguments.of("oat_1", TokenType.OAUTH_TOKEN),
                Arguments.of("ak_a.b.c", TokenType.API_KEY),
                Arguments.of("AK_1", TokenType.SESSION_TOKEN),
                Arguments.of(" ak_1", TokenType.SESSION_TOKEN),
                Arguments.of("ak", TokenType.SESSION_TOKEN),
                Arguments.of("sk_test_1", TokenType.SESSION_TOKEN),
                Arguments.of("", TokenType.SESSION_TOKEN),
                Arguments.of("_", TokenType.SESSION_TOKEN),
                Arguments.of("a.b.c", TokenType.SESSION_TOKEN),
                Arguments.of(jwt("JWT", "user_1"), TokenType.SESSION_TOKEN),
                Arguments.of(jwt("JWT", "mch_1"), TokenType.M2M_TOKEN),
                Arguments.of(jwt("at+jwt", "user_1"), TokenType.OAUTH_TOKEN),
                Arguments.of(jwt("application/at+jwt", "user_1"), TokenType.OAUTH_TOKEN),
                Arguments.of(jwt("AT+JWT", "user_1"), TokenType.SESSION_TOKEN),
                Arguments.of(jwt("at+jwt", "mch_1"), TokenType.M2M_TOKEN));
    }

    private static String jwt(String type, String subject) {
        TestTokens token = TestTokens.session("ins_1", NOW);
        token.header().put("typ", type);
        token.claims().put("sub", subject);
        return token.sign("does-not-verify");
    }

    @ParameterizedTest
    @MethodSource("tokens")
    void typeOf(String token, TokenType type) {
        assertThat(TokenRecognition.typeOf(token)).isEqualTo(type);
    }
}
