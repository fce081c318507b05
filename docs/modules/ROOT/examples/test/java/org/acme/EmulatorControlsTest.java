package org.acme;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import io.quarkiverse.clerk.emulator.ClerkEmulator;
import io.quarkiverse.clerk.emulator.ClerkEmulatorOptions;
import io.quarkiverse.clerk.emulator.Fault;
import io.quarkiverse.clerk.emulator.InstanceType;

class EmulatorControlsTest {

    @Test
    void controls() {
        try (ClerkEmulator emulator = ClerkEmulator.start(ClerkEmulatorOptions.defaults())) {
            // tag::controls[]
            emulator.clock().advance(Duration.ofMinutes(-2)); // tokens made now have expired
            // ...
            emulator.clock().reset();

            emulator.faults().add(Fault.status("/v1/jwks", 500).times(2)); // the next two requests
            emulator.faults().add(Fault.silence("/v1/users/*").on("GET")); // no answer at all
            // ...
            emulator.faults().clear();

            emulator.requests().clear();
            given().get(emulator.url() + "/.well-known/jwks.json").then().statusCode(200);
            assertEquals(1, emulator.requests().count("/.well-known/*"));
            // end::controls[]
        }
    }

    @Test
    void production() {
        // tag::production[]
        ClerkEmulatorOptions options = ClerkEmulatorOptions.builder()
                .instanceType(InstanceType.PRODUCTION)
                .sessionTokenLifetime(Duration.ofSeconds(5))
                .build();
        try (ClerkEmulator emulator = ClerkEmulator.start(options)) {
            assertEquals("sk_live_emulator", emulator.secretKey());
        }
        // end::production[]
    }
}
