package io.quarkiverse.clerk.test.browser;

import static io.quarkiverse.clerk.test.browser.BrowserEndpoints.NEED_A_SESSION;
import static org.assertj.core.api.Assertions.assertThat;

import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.clerk.test.filter.SessionTokens;
import io.quarkus.test.QuarkusUnitTest;
import io.restassured.response.Response;

/** An application that sends nobody anywhere and tells nothing. */
class QuietBrowserTest {

    private static final SessionTokens TOKENS = new SessionTokens("quiet");

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(Browser.class, BrowserEndpoints.class, SessionTokens.class)
                    .addAsResource(new StringAsset("a page"), "META-INF/resources/page.html"))
            .withConfiguration(BrowserEndpoints.CONFIGURATION)
            .overrideConfigKey("quarkus.clerk.devservices.enabled", "false")
            .overrideConfigKey("quarkus.clerk.jwt-key", TOKENS.publicKey())
            .overrideConfigKey("quarkus.clerk.publishable-key", "pk_live_Y2xlcmsuZXhhbXBsZS5jb20k")
            .overrideConfigKey("quarkus.clerk.handshake.enabled", "false")
            .overrideConfigKey("quarkus.clerk.diagnostic-headers", "false");

    @Test
    void staleBrowserIsRefused() {
        for (String path : NEED_A_SESSION) {
            Response response = Browser.fresh().cookie("__client_uat", "1").open(path);
            assertThat(response.statusCode()).as(path).isEqualTo(401);
            assertThat(response.header("Location")).isNull();
            assertThat(response.headers().asList()).noneMatch(header -> header.getName().startsWith("x-clerk"));
        }
    }

    @Test
    void strangersAreToldNothing() {
        assertThat(Browser.fresh().open("/strict").headers().asList())
                .noneMatch(header -> header.getName().startsWith("x-clerk"));
    }
}
