package io.quarkiverse.clerk.runtime.dev;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class BearerTokenTest {

    @ParameterizedTest
    @CsvSource({ "a.b.c, a.b.c", "Bearer a.b.c, a.b.c", "'  bearer  ak_1-2_3==  ', ak_1-2_3==" })
    void tokens(String pasted, String token) {
        assertThat(BearerToken.of(pasted)).isEqualTo(token);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = { "", " ", "Bearer ", "a b", "a\r\nX: evil", "a=b", "ü" })
    void noTokens(String pasted) {
        assertThatIllegalArgumentException().isThrownBy(() -> BearerToken.of(pasted)).withMessageNotContaining("evil");
    }
}
