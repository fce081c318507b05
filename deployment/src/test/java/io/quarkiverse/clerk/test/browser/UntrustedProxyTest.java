package io.quarkiverse.clerk.test.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.QuarkusUnitTest;

/** Without configuration anybody could say anything in these headers. */
class UntrustedProxyTest extends ForwardedHost {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = application();

    @Test
    void forwardedHeadersAreIgnored() {
        assertThat(returnUrl(behindProxy())).isEqualTo("http://localhost:8081/strict?x=1");
        assertThat(returnUrl(Browser.fresh().header("Forwarded", "host=evil.example.com;proto=https")))
                .isEqualTo("http://localhost:8081/strict?x=1");
    }

    @Test
    void hostIsTheOneThatWasAskedFor() {
        assertThat(returnUrl(Browser.fresh().header("Host", "APP.example.com"))).isEqualTo("http://app.example.com/strict?x=1");
    }
}
