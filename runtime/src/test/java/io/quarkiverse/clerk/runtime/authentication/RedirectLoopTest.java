package io.quarkiverse.clerk.runtime.authentication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedirectLoopTest {

    @ParameterizedTest
    @CsvSource({ "0, 0, false", "2, 2, false", "3, 3, true", "4, 4, true", "10, 10, true", "x, 0, false", "'', 0, false",
            "-1, 0, false", "3x, 0, false", "99999999999, 0, false" })
    void threeRedirectsAreTheLast(String cookie, int count, boolean endless) {
        RedirectLoop loop = loop("__clerk_redirect_count=" + cookie);

        assertThat(loop.count()).isEqualTo(count);
        assertThat(loop.isEndless()).isEqualTo(endless);
    }

    @Test
    void theCookieIsOfTheWholeHostAndOfItsScheme() {
        assertThat(loop("").next(false)).isEqualTo("__clerk_redirect_count=1; SameSite=Lax; HttpOnly; Max-Age=2; Path=/");
        assertThat(loop("__clerk_redirect_count=1").next(true))
                .isEqualTo("__clerk_redirect_count=2; SameSite=Lax; HttpOnly; Max-Age=2; Path=/; Secure");
    }

    private static RedirectLoop loop(String cookies) {
        return RedirectLoop.of(RequestCookies.parse(Optional.of(cookies)));
    }
}
