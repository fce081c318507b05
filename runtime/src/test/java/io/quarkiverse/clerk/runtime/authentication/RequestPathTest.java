package io.quarkiverse.clerk.runtime.authentication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestPathTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "/api/%61dmin | /api/admin", "//api///x | /api/x", "/a%2Fb%3Fc%23d | /a%2Fb%3Fc%23d",
            "/a%2fb | /a%2fb", "/%2561 | /%61", "/%E6%97%A5 | /\u65e5", "/a%20b | /a b", "/%zz | ", "/% | ", "/%E6%97 | ",
            "/%C0%AF | " })
    void isDecodedWhereThatChangesNoMeaning(String path, String normal) {
        assertThat(RequestPath.normalize(path)).isEqualTo(Optional.ofNullable(normal));
    }
}
