package io.quarkiverse.clerk.it;

import static io.quarkiverse.clerk.it.EmulatorApi.ADMIN;
import static io.quarkiverse.clerk.it.EmulatorApi.ORGANIZATION;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.DevServicesContext;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;

/** What happens at the emulator reaches the demo, which has no more than a path for it. */
@QuarkusTest
@TestProfile(WebhooksTest.WithEndpoint.class)
class WebhooksTest {

    DevServicesContext devServices;

    @Test
    void aNewUserIsWelcome() {
        EmulatorApi emulator = new EmulatorApi(devServices.devServicesProperties().get("quarkus.clerk.api-url"));
        String token = emulator.tokenOf(ADMIN, ORGANIZATION);
        String user = emulator.post("/v1/users", Map.of("first_name", "Ada", "email_address", List.of("ada@example.com")),
                "id");
        await().untilAsserted(() -> given().auth().preemptive().oauth2(token).get("/api/events").then().statusCode(200)
                .body("$", hasItem("session.created")).body("$", hasItem("Welcome, Ada (" + user + ")")));
    }

    public static class WithEndpoint implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.clerk.webhooks.path", "/webhooks/clerk");
        }
    }
}
