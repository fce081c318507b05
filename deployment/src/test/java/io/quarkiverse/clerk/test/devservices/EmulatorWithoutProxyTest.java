package io.quarkiverse.clerk.test.devservices;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.QuarkusUnitTest;

/** The proxy is switched off: browsers go to the emulator itself. */
class EmulatorWithoutProxyTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(LaxResource.class))
            .overrideConfigKey("quarkus.clerk.frontend-api-proxy.enabled", "false");

    @ConfigProperty(name = "quarkus.clerk.proxy-url")
    String proxyUrl;
    @ConfigProperty(name = "quarkus.clerk.api-url")
    String apiUrl;

    @Test
    void thereIsNoProxy() {
        given().get("/__clerk/.well-known/jwks.json").then().statusCode(404);
    }

    @Test
    void aBrowserIsSentToTheEmulator() {
        assertThat(proxyUrl).isEqualTo(apiUrl);
        String location = given().redirects().follow(false).header("Sec-Fetch-Dest", "document").get("/lax")
                .then().statusCode(307).extract().header("Location");
        assertThat(location).startsWith(apiUrl + "/v1/client/handshake?redirect_url=http");
    }
}
