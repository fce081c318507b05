package io.quarkiverse.clerk.test.devservices;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.QuarkusDevModeTest;

/** The emulator outlives the application, which is started again whenever its code changes. */
class WebhooksInDevModeTest {

    @RegisterExtension
    static final QuarkusDevModeTest APPLICATION = new QuarkusDevModeTest()
            .withApplicationRoot(jar -> jar.addClasses(ReloadedEvents.class).addAsResource(new StringAsset(
                    "quarkus.clerk.webhooks.path=/webhooks/clerk"), "application.properties"));

    @Test
    @Timeout(120)
    void webhooksArriveAfterAReload() {
        assertThat(happens()).isEqualTo("first user.created");
        APPLICATION.modifySourceFile(ReloadedEvents.class, source -> source.replace("\"first \"", "\"second \""));
        assertThat(given().get("/emulator").statusCode()).isEqualTo(200);
        assertThat(happens()).isEqualTo("second user.created");
    }

    /** Has something happen, and waits for what the application makes of it. */
    private static String happens() {
        given().baseUri(given().get("/emulator").asString()).header("Authorization", "Bearer sk_test_emulator")
                .contentType("application/json").body(Map.of("type", "user.created")).post("/emulator/webhooks").then()
                .statusCode(200);
        return given().get("/next-event").asString();
    }
}
