package io.quarkiverse.clerk.test.devservices;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.QuarkusUnitTest;

/** All of the application is below a path, and so is what browsers reach the emulator by. */
class EmulatorBelowRootPathTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(LaxResource.class))
            .overrideConfigKey("quarkus.http.root-path", "/shop")
            .overrideConfigKey("quarkus.clerk.frontend-api-proxy.path", "/clerk/");

    @ConfigProperty(name = "quarkus.clerk.proxy-url")
    String proxyUrl;

    @Test
    void theProxyIsBelowBoth() {
        assertThat(proxyUrl).isEqualTo("/shop/clerk");
        given().basePath("/").get("/shop/clerk/.well-known/jwks.json").then().statusCode(200)
                .body("keys[0].kty", equalTo("RSA"));
    }

    @Test
    void aBrowserIsSentThere() {
        String location = given().basePath("/").redirects().follow(false).header("Sec-Fetch-Dest", "document")
                .get("/shop/lax").then().statusCode(307).extract().header("Location");
        assertThat(location).matches("http://localhost:\\d+/shop/clerk/v1/client/handshake\\?redirect_url=http.+");
        given().redirects().follow(false).urlEncodingEnabled(false).get(location).then().statusCode(307);
    }
}
