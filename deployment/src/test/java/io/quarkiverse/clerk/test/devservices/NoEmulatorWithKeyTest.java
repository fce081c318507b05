package io.quarkiverse.clerk.test.devservices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.QuarkusUnitTest;

/** The key of a real instance is configured, under its legacy name at that. */
class NoEmulatorWithKeyTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withEmptyApplication()
            .overrideConfigKey("CLERK_API_KEY", "test_asdf1234")
            .setLogRecordPredicate(record -> record.getLoggerName().equals("io.quarkiverse.clerk"))
            .assertLogRecords(records -> assertThat(records).extracting(record -> record.getMessage())
                    .containsExactly("CLERK_API_KEY is the name of Clerk's first SDKs. Rename it to CLERK_SECRET_KEY."));

    @ConfigProperty(name = "quarkus.clerk.secret-key")
    String secretKey;
    @ConfigProperty(name = "quarkus.clerk.api-url")
    Optional<String> apiUrl;
    @ConfigProperty(name = "quarkus.clerk.sign-in-url")
    Optional<String> signInUrl;

    @Test
    void nothingIsStarted() {
        assertThat(apiUrl).isEmpty();
        assertThat(signInUrl).isEmpty();
    }

    @Test
    void theLegacyKeyIsTheSecretKey() {
        assertThat(secretKey).isEqualTo("test_asdf1234");
    }
}
