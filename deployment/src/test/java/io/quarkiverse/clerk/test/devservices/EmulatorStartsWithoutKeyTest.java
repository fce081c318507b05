package io.quarkiverse.clerk.test.devservices;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.clerk.ClerkClient;
import io.quarkiverse.clerk.test.peer.Emulator;
import io.quarkus.test.QuarkusUnitTest;

/** No key is configured. */
class EmulatorStartsWithoutKeyTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(Emulator.class, LaxResource.class))
            // Not a key, so it does not count as one.
            .overrideConfigKey("quarkus.clerk.clock-skew", "2S");

    @ConfigProperty(name = "quarkus.clerk.sign-in-url")
    String signInUrl;

    @ConfigProperty(name = "quarkus.clerk.proxy-url")
    String proxyUrl;

    @Inject
    ClerkClient clerk;

    @Test
    void theBackendApiIsThere() {
        assertThat(clerk.users().get(Emulator.ADMIN).id()).isEqualTo(Emulator.ADMIN);
    }

    @Test
    void theSignInPageIsThere() {
        given().get(signInUrl).then().statusCode(200).contentType(equalTo("text/html; charset=utf-8"));
    }

    @Test
    void theFrontendApiIsAtTheApplicationsOwnOrigin() {
        assertThat(proxyUrl).isEqualTo("/__clerk");
        given().get("/__clerk/.well-known/jwks.json").then().statusCode(200).body("keys[0].kty", equalTo("RSA"));
    }

    @Test
    void aBrowserIsSentThere() {
        String location = given().redirects().follow(false).header("Sec-Fetch-Dest", "document").get("/lax")
                .then().statusCode(307).extract().header("Location");
        assertThat(location).matches("http://localhost:\\d+/__clerk/v1/client/handshake\\?redirect_url=http.+");
        given().redirects().follow(false).urlEncodingEnabled(false).get(location).then().statusCode(307)
                .header("Location", matchesPattern("http://localhost:\\d+/lax\\?__clerk_handshake_nonce=.+"));
    }
}
