package io.quarkiverse.clerk.runtime.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApiPathTest {

    @ParameterizedTest
    @CsvSource({ "https://api.example.com//,/v1/,//users//,https://api.example.com/v1/users/", "a.b,c..d,e.,a.b/c..d/e.",
            ",,a,a", "/a,?b=../..,,/a/?b=../..", "/a,#../..,,/a/#../..", "/a,b+c,%41,/a/b+c/%41" })
    void joinsWithOneSlash(String first, String second, String third, String joined) {
        assertThat(ApiPath.join(first, second, third)).isEqualTo(joined);
    }

    @ParameterizedTest
    @ValueSource(strings = { ".", "..", "a/..", "../a", "a\\..\\b", "%2e", "%2E%2e", ".%2e/a", "a%2f..", "a%5C%2e%2e",
            "%252e" })
    void refusesDotSegments(String part) {
        assertThatThrownBy(() -> ApiPath.join("/users", part)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("dot segment").hasMessageNotContaining("users");
    }

    @Test
    void refusesDotSegmentsHoweverDeepTheyAreEncoded() {
        String encoded = "%2e%2e";
        for (int layer = 1; layer <= 20; layer++) {
            String part = encoded;
            assertThatThrownBy(() -> ApiPath.join("/users", part)).isInstanceOf(IllegalArgumentException.class);
            encoded = URLEncoder.encode(encoded, StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "%", "%4", "%zz", "a%" })
    void refusesPercentSignsThatEncodeNothing(String part) {
        assertThatThrownBy(() -> ApiPath.join("/users", part)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("zz").hasMessageContaining("percent");
    }
}
