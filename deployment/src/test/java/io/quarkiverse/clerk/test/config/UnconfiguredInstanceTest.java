package io.quarkiverse.clerk.test.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.clerk.ClerkClient;
import io.quarkiverse.clerk.ClerkInstance;
import io.quarkiverse.clerk.RequireClerkSession;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.runtime.util.ExceptionUtil;
import io.quarkus.test.QuarkusUnitTest;

/** Annotations name instances that nobody configured; all of them are in the message, with the place. */
class UnconfiguredInstanceTest {

    private static final String HANDLERS = UnconfiguredInstanceTest.class.getName() + "$Handlers";

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(jar -> {
            })
            .overrideConfigKey("quarkus.clerk.secret-key", "sk_test_1")
            .assertException(failure -> {
                failure.printStackTrace();
                assertThat(ExceptionUtil.getRootCause(failure))
                        .hasToString(ConfigurationException.class.getName() + ": Clerk is not configured correctly:\n"
                                + "  - The Clerk instance \"called\" is used by " + HANDLERS
                                + "#called but not configured: set "
                                + "quarkus.clerk.called.secret-key.\n"
                                + "  - The Clerk instance \"injected\" is used by " + HANDLERS
                                + "#clerk but not configured: set "
                                + "quarkus.clerk.injected.secret-key.\n"
                                + "In dev and test, with no key set at all, an emulator of Clerk is used instead.");
            });

    @Test
    void doesNotStart() {
        fail("The application must not start");
    }

    @Path("/")
    static class Handlers {

        @Inject
        @ClerkInstance("injected")
        ClerkClient clerk;

        @GET
        @RequireClerkSession(instance = "called")
        public String called() {
            return clerk.toString();
        }
    }
}
