package org.acme;

import static io.restassured.RestAssured.given;

import org.junit.jupiter.api.Test;

// tag::class[]
import io.quarkiverse.clerk.emulator.ClerkEmulator;
import io.quarkiverse.clerk.emulator.ClerkEmulatorOptions;

class OwnEmulatorTest {

    @Test
    void users() {
        try (ClerkEmulator emulator = ClerkEmulator.start(ClerkEmulatorOptions.defaults())) {
            given().baseUri(emulator.url().toString()).auth().oauth2(emulator.secretKey())
                    .get("/v1/users/user_emulatoradmin").then().statusCode(200);
        }
    }
}
// end::class[]
