package io.quarkiverse.clerk.test.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

import io.quarkiverse.clerk.test.filter.SessionTokens;
import io.quarkus.test.QuarkusUnitTest;
import io.restassured.response.Response;

/** Where a browser is sent back to when it reached the application through a proxy. */
abstract class ForwardedHost {

    private static final SessionTokens TOKENS = new SessionTokens("forwarded");

    static QuarkusUnitTest application() {
        return new QuarkusUnitTest()
                .withApplicationRoot(jar -> jar.addClasses(ForwardedHost.class, Browser.class, BrowserEndpoints.class,
                        SessionTokens.class))
                .withConfiguration(BrowserEndpoints.CONFIGURATION)
                .overrideConfigKey("quarkus.clerk.devservices.enabled", "false")
                .overrideConfigKey("quarkus.clerk.jwt-key", TOKENS.publicKey())
                // Of clerk.example.com.
                .overrideConfigKey("quarkus.clerk.publishable-key", "pk_live_Y2xlcmsuZXhhbXBsZS5jb20k");
    }

    /** The URL that Clerk sends the browser back to. */
    static String returnUrl(Browser browser) {
        Response response = browser.cookie("__client_uat", "1").open("/strict?x=1");
        assertThat(response.statusCode()).isEqualTo(307);
        String location = response.header("Location");
        assertThat(location).startsWith("https://clerk.example.com/v1/client/handshake?redirect_url=");
        return URLDecoder.decode(location.substring(location.indexOf('=') + 1, location.indexOf('&')),
                StandardCharsets.UTF_8);
    }

    static Browser behindProxy() {
        return Browser.fresh().header("X-Forwarded-Host", "app.example.com").header("X-Forwarded-Proto", "https");
    }
}
