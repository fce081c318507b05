package io.quarkiverse.clerk.test.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.QuarkusProdModeTest;

/** A built application without a key: no emulator, no start, one message. */
class MissingKeyInProductionTest {

    @RegisterExtension
    static final QuarkusProdModeTest APPLICATION = new QuarkusProdModeTest()
            .withEmptyApplication()
            .setApplicationName("without-key")
            .setApplicationVersion("1")
            .setRun(true)
            .setExpectExit(true);

    @Test
    void doesNotStart() {
        assertThat(APPLICATION.getExitCode()).isNotZero();
        assertThat(APPLICATION.getStartupConsoleOutput()).contains("Clerk is not configured correctly:\n"
                + "  - The Clerk instance has no key: set quarkus.clerk.secret-key (CLERK_SECRET_KEY) to the secret key of the "
                + "API keys page in Clerk's dashboard, or quarkus.clerk.jwt-key (CLERK_JWT_KEY) to its public key.\n");
    }
}
