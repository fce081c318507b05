package io.quarkiverse.clerk.emulator;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;

/** A browser beside a backend, and two users who have passwords. */
abstract class FrontendTestBase extends EmulatorTestBase {

    static final String ADA = "ada+clerk_test@example.com";
    static final String BOB = "bob+clerk_test@example.com";
    static final String PASSWORD = "correct-horse-1";

    Browser browser;
    String ada;
    String bob;

    @BeforeEach
    void users() {
        browser = new Browser(emulator).load();
        ada = user(ADA, "Ada");
        bob = user(BOB, "Bob");
    }

    String user(String address, String firstName) {
        return post("/users", Map.of("email_address", List.of(address), "password", PASSWORD, "first_name", firstName,
                "private_metadata", Map.of("secret", "of the backend"))).statusCode(200).extract().path("id");
    }

    /** Starts again with other options. */
    void restart(ClerkEmulatorOptions options) {
        stop();
        emulator = ClerkEmulator.start(options);
        browser = new Browser(emulator);
        ada = user(ADA, "Ada");
        bob = user(BOB, "Bob");
    }
}
