package io.quarkiverse.clerk.test.conformance;

import static io.restassured.RestAssured.given;

import java.util.Map;

import io.quarkiverse.clerk.emulator.ClerkEmulator;
import io.quarkiverse.clerk.emulator.ClerkEmulatorOptions;
import io.quarkiverse.clerk.emulator.InstanceType;

/**
 * The emulator that rows run against, started before the application is built: what the application is configured with has to
 * exist by then. System properties tell the configuration and the test what they need.
 */
public final class EmulatorOfRows {

    private static volatile ClerkEmulator running;

    private EmulatorOfRows() {
    }

    /** For {@code setBeforeAllCustomizer}. */
    public static void start(InstanceType type) {
        ClerkEmulator emulator = ClerkEmulator.start(ClerkEmulatorOptions.builder().instanceType(type).build());
        running = emulator;
        Map<String, String> receiver = machine(emulator, "receiver");
        System.setProperty("rows.url", emulator.url().toString());
        System.setProperty("rows.secret-key", emulator.secretKey());
        System.setProperty("rows.publishable-key", emulator.publishableKey());
        System.setProperty("rows.receiver", receiver.get("id"));
        System.setProperty("rows.machine-secret-key", receiver.get("secret_key"));
    }

    private static Map<String, String> machine(ClerkEmulator emulator, String name) {
        return given().baseUri(emulator.url().toString()).header("Authorization", "Bearer " + emulator.secretKey())
                .contentType("application/json").body(Map.of("name", name)).post("/v1/machines").then().statusCode(200)
                .extract()
                .path("$");
    }

    /** For {@code setAfterAllCustomizer}. */
    public static void stop() {
        running.close();
        System.getProperties().keySet().removeIf(name -> name.toString().startsWith("rows."));
    }
}
