package io.quarkiverse.clerk.runtime.dev;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrameworkPathsTest {

    @ParameterizedTest
    @CsvSource({ "/, q, /q/dev-ui/, true", "/, q, /q, true", "/, q, /queue, false", "/, q, /, false",
            "/app, q, /app/q/health, true", "/app/, q, /q/health, false", "/app, /ops, /ops/health, true",
            "/app, /ops/, /app/ops/x, false", "/, /, /orders, false" })
    void itIsQuarkusOwn(String root, String nonApplication, String path, boolean expected) {
        assertThat(new FrameworkPaths(root, nonApplication).contain(path)).isEqualTo(expected);
    }
}
