package io.quarkiverse.clerk.test.devservices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.runtime.util.ExceptionUtil;
import io.quarkus.test.QuarkusUnitTest;

/** The emulator is switched off and no key is configured: the start-up says what is missing. */
class NoEmulatorWhenSwitchedOffTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withEmptyApplication()
            .overrideConfigKey("quarkus.clerk.devservices.enabled", "false")
            .assertException(failure -> assertThat(ExceptionUtil.getRootCause(failure))
                    .hasToString(ConfigurationException.class.getName() + ": Clerk is not configured correctly:\n"
                            + "  - The Clerk instance has no key: set quarkus.clerk.secret-key (CLERK_SECRET_KEY) to the secret "
                            + "key of the API keys page in Clerk's dashboard, or quarkus.clerk.jwt-key (CLERK_JWT_KEY) to its "
                            + "public key.\n"
                            + "In dev and test, with no key set at all, an emulator of Clerk is used instead."));

    @Test
    void doesNotStart() {
        fail("The application must not start");
    }
}
