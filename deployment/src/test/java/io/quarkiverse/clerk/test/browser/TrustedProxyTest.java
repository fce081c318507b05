package io.quarkiverse.clerk.test.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.QuarkusUnitTest;

/** A proxy that the configuration of Quarkus trusts. */
class TrustedProxyTest extends ForwardedHost {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = application()
            .overrideConfigKey("quarkus.http.proxy.proxy-address-forwarding", "true")
            .overrideConfigKey("quarkus.http.proxy.enable-forwarded-host", "true")
            .overrideConfigKey("quarkus.http.proxy.enable-forwarded-prefix", "true");

    @Test
    void publicUrlIsTheOneThatTheBrowserSees() {
        assertThat(returnUrl(behindProxy())).isEqualTo("https://app.example.com/strict?x=1");
        assertThat(returnUrl(Browser.fresh().header("X-Forwarded-Host", "app.example.com, inner.example.com")
                .header("X-Forwarded-Proto", "https,http"))).isEqualTo("https://app.example.com/strict?x=1");
        assertThat(returnUrl(Browser.fresh().header("X-Forwarded-Host", "app.example.com:8443")
                .header("X-Forwarded-Proto", "https"))).isEqualTo("https://app.example.com:8443/strict?x=1");
        assertThat(returnUrl(behindProxy().header("X-Forwarded-Prefix", "/shop")))
                .isEqualTo("https://app.example.com/shop/strict?x=1");
    }

    @Test
    void withoutForwardedHeadersItIsTheOneThatWasAskedFor() {
        assertThat(returnUrl(Browser.fresh())).isEqualTo("http://localhost:8081/strict?x=1");
    }
}
