package io.quarkiverse.clerk.runtime.authentication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkiverse.clerk.AuthenticationReason;
import io.quarkiverse.clerk.runtime.authentication.ResponseHeaders.Header;

class ResponseHeadersTest {

    @Test
    void theDiagnosisIsAppended() {
        assertThat(ResponseHeaders.NONE.with("a", "b")
                .withDiagnosis("signed-out", new AuthenticationReason("reason"), Optional.of("message")).all())
                .containsExactly(new Header("a", "b"), new Header("x-clerk-auth-status", "signed-out"),
                        new Header("x-clerk-auth-reason", "reason"), new Header("x-clerk-auth-message", "message"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "a\r\nSet-Cookie: b", "a\nb", "a\rb", "a\u0000b", "a\u007fb", "\u00e4", "\u2028" })
    void whatNoHeaderCanCarryIsLeftOut(String value) {
        assertThat(ResponseHeaders.NONE.withDiagnosis("signed-out", new AuthenticationReason(value), Optional.of(value)).all())
                .containsExactly(new Header("x-clerk-auth-status", "signed-out"));
    }
}
