package io.quarkiverse.clerk.test.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.QuarkusUnitTest;

/** A proxy that sends the standard header (RFC 7239), and is trusted with that one only. */
class StandardForwardedTest extends ForwardedHost {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = application()
            .overrideConfigKey("quarkus.http.proxy.proxy-address-forwarding", "true")
            .overrideConfigKey("quarkus.http.proxy.allow-forwarded", "true");

    @Test
    void publicUrlIsTheOneThatTheBrowserSees() {
        assertThat(returnUrl(Browser.fresh().header("Forwarded", "for=192.0.2.1;host=app.example.com;proto=https")))
                .isEqualTo("https://app.example.com/strict?x=1");
    }

    @Test
    void otherHeadersAreIgnored() {
        assertThat(returnUrl(behindProxy())).isEqualTo("http://localhost:8081/strict?x=1");
    }
}
