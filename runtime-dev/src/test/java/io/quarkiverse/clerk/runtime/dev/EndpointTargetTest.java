package io.quarkiverse.clerk.runtime.dev;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointTargetTest {

    @ParameterizedTest
    @ValueSource(strings = { "/", "/orders?page=2&q=a%20b", "/a/b;c=d", "/a//b", "/mail@example.com" })
    void paths(String path) {
        assertThat(EndpointTarget.of("GET", path).path()).isEqualTo(path);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = { "", "orders", "//evil.example", "http://evil.example/", "/\\evil.example", "/a b", "/a\r\nX: y",
            "/a#b", "*", "/ä" })
    void noPaths(String path) {
        assertThatIllegalArgumentException().isThrownBy(() -> EndpointTarget.of("GET", path))
                .withMessageContaining("only this application");
    }

    @Test
    void methodsAreKnownInAnyCase() {
        assertThat(EndpointTarget.of(" delete ", "/").method()).isEqualTo("DELETE");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = { "", "CONNECT", "TRACE", "GET / HTTP/1.1\r\n" })
    void noMethods(String method) {
        assertThatIllegalArgumentException().isThrownBy(() -> EndpointTarget.of(method, "/"))
                .withMessageContaining("must be one of");
    }
}
