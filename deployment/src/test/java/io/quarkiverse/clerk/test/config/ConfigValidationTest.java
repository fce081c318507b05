package io.quarkiverse.clerk.test.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.security.KeyPairGenerator;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.quarkiverse.clerk.runtime.config.ClerkConfig;
import io.quarkiverse.clerk.runtime.config.ClerkConfigValidation;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;

/** The one message about everything that is wrong, as production shows it. */
class ConfigValidationTest {

    private static final String HEAD = "Clerk is not configured correctly:\n";
    private static final String TAIL = "\nIn dev and test, with no key set at all, an emulator of Clerk is used instead.";
    private static final String KEY = "quarkus.clerk.secret-key";
    /** Of clerk.example.com. */
    private static final String LIVE = "pk_live_Y2xlcmsuZXhhbXBsZS5jb20k";

    private static ClerkConfig config(Map<String, String> properties) {
        return new SmallRyeConfigBuilder().addDefaultInterceptors().withConverter(Duration.class, 200, new DurationConverter())
                .withConverter(MemorySize.class, 200, new MemorySizeConverter())
                .withMapping(ClerkConfig.class).withValidateUnknown(false)
                .withSources(new PropertiesConfigSource(properties, "application", 250)).build()
                .getConfigMapping(ClerkConfig.class);
    }

    private static String message(Map<String, String> properties, Map<String, String> used) {
        return catchThrowableOfType(ConfigurationException.class,
                () -> new ClerkConfigValidation(config(properties), used, Map.of()).check()).getMessage();
    }

    private static String message(Map<String, String> properties) {
        return message(properties, Map.of());
    }

    @Test
    void secretKeyAloneIsEnough() {
        assertThatCode(() -> new ClerkConfigValidation(config(Map.of(KEY, "sk_test_1")), Map.of(), Map.of()).check())
                .doesNotThrowAnyException();
    }

    @Test
    void pemAloneIsEnough() throws Exception {
        String pem = Base64.getEncoder().encodeToString(KeyPairGenerator.getInstance("RSA").generateKeyPair().getPublic()
                .getEncoded());
        assertThatCode(
                () -> new ClerkConfigValidation(config(Map.of("quarkus.clerk.jwt-key", pem)), Map.of(), Map.of()).check())
                .doesNotThrowAnyException();
    }

    @Test
    void missingKey() {
        assertThat(message(Map.of())).isEqualTo(HEAD
                + "  - The Clerk instance has no key: set quarkus.clerk.secret-key (CLERK_SECRET_KEY) to the secret key of the "
                + "API keys page in Clerk's dashboard, or quarkus.clerk.jwt-key (CLERK_JWT_KEY) to its public key." + TAIL);
    }

    @Test
    void allMistakesInOneMessage() {
        String message = message(Map.of(
                KEY, "sk_test_1",
                "quarkus.clerk.publishable-key", "pk_test_broken",
                "quarkus.clerk.jwt-key", "no-pem",
                "quarkus.clerk.api-url", "api.clerk.com",
                "quarkus.clerk.domain", "https://example.com",
                "quarkus.clerk.authorized-parties", "https://app.example.com/",
                "quarkus.clerk.token-cache-size", "-1",
                "quarkus.clerk.partners.api-version", "v1"), Map.of("absent", "OrderResource#list"));
        assertThat(message).isEqualTo(HEAD
                + "  - quarkus.clerk.publishable-key (CLERK_PUBLISHABLE_KEY) is no publishable key (pk_test_… or pk_live_…). "
                + "Copy it whole, from the API keys page in Clerk's dashboard.\n"
                + "  - quarkus.clerk.jwt-key (CLERK_JWT_KEY) cannot be read. The JWT key is no RSA public key in PEM form "
                + "(-----BEGIN PUBLIC KEY-----). Copy the \"JWKS Public Key\" of the API keys page in Clerk's dashboard.\n"
                + "  - quarkus.clerk.api-url (CLERK_API_URL) is no absolute URL that starts with https:// or http://. "
                + "Remove it to ask Clerk itself, or set one such as https://api.clerk.com.\n"
                + "  - quarkus.clerk.domain (CLERK_DOMAIN) is no host name. Set one such as example.com, without https:// "
                + "and path.\n"
                + "  - quarkus.clerk.authorized-parties has an origin with a slash at the end, which no browser sends. Remove "
                + "the slash.\n"
                + "  - quarkus.clerk.token-cache-size is negative. Set 0 to remember no tokens, or a positive number.\n"
                + "  - The Clerk instance \"partners\" has no key: set quarkus.clerk.partners.secret-key to the secret key of "
                + "the API keys page in Clerk's dashboard, or quarkus.clerk.partners.jwt-key to its public key.\n"
                + "  - The Clerk instance \"absent\" is used by OrderResource#list but not configured: set "
                + "quarkus.clerk.absent.secret-key." + TAIL);
    }

    @Test
    void keysOfDifferentInstances() {
        assertThat(message(Map.of(KEY, "sk_test_1", "quarkus.clerk.publishable-key", LIVE))).isEqualTo(HEAD
                + "  - quarkus.clerk.publishable-key (CLERK_PUBLISHABLE_KEY) and quarkus.clerk.secret-key (CLERK_SECRET_KEY) "
                + "belong to different instances: one is of a development instance, the other of a production instance. Copy "
                + "both from the same page." + TAIL);
    }

    @Test
    void legacyKeyOfADifferentInstance() {
        assertThat(message(Map.of(KEY, "test_asdf1234", "quarkus.clerk.publishable-key", LIVE)))
                .contains("belong to different instances");
    }

    @Test
    void secretIsNeverNamed() {
        assertThat(message(Map.of(KEY, "sk_test_verysecret", "quarkus.clerk.publishable-key", LIVE,
                "quarkus.clerk.jwt-key", "verysecrettoo"))).doesNotContain("verysecret");
    }

    @Test
    void publishableAndSecretKeyMixedUp() {
        assertThat(message(Map.of(KEY, "sk_test_1", "quarkus.clerk.publishable-key", "sk_test_verysecret")))
                .contains("is no publishable key").doesNotContain("verysecret");
    }

    @Test
    void negativeClockSkewAndZeroTimeouts() {
        assertThat(message(Map.of(KEY, "sk_test_1", "quarkus.clerk.client.connect-timeout", "0S",
                "quarkus.clerk.client.read-timeout", "-1S"))).isEqualTo(HEAD
                        + "  - quarkus.clerk.client.connect-timeout is not longer than nothing. Set a time such as 2S.\n"
                        + "  - quarkus.clerk.client.read-timeout is not longer than nothing. Set a time such as 10S." + TAIL);
    }

    @Test
    void propertiesOfTheExtensionAreNoInstances() {
        ClerkConfig config = config(Map.of(KEY, "sk_test_1", "quarkus.clerk.enabled", "true",
                "quarkus.clerk.default-protection", "session", "quarkus.clerk.devservices.enabled", "false",
                "quarkus.clerk.devservices.port", "4000", "quarkus.clerk.pass-errors-through", "true",
                "quarkus.clerk.client.read-timeout", "3S", "quarkus.clerk.multi-session.query-parameter", "s"));
        assertThat(config.instances()).containsOnlyKeys("<default>");
        assertThat(config.instances().get("<default>").client().readTimeout()).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void instanceMayBeNamedAsAPropertyIs() {
        ClerkConfig config = config(Map.of(KEY, "sk_test_1", "quarkus.clerk.domain", "example.com",
                "quarkus.clerk.domain.secret-key", "sk_test_2", "quarkus.clerk.domain.domain", "example.org",
                "quarkus.clerk.client.secret-key", "sk_test_3", "quarkus.clerk.client.client.read-timeout", "7S"));
        assertThat(config.instances().get("<default>").domain()).contains("example.com");
        assertThat(config.instances().get("domain").secretKey()).contains("sk_test_2");
        assertThat(config.instances().get("domain").domain()).contains("example.org");
        assertThat(config.instances().get("client").secretKey()).contains("sk_test_3");
        assertThat(config.instances().get("client").client().readTimeout()).isEqualTo(Duration.ofSeconds(7));
    }

    @Test
    void instanceMayHaveADottedName() {
        ClerkConfig config = config(Map.of(KEY, "sk_test_1", "quarkus.clerk.\"a.b\".secret-key", "sk_test_2"));
        assertThat(config.instances().get("a.b").secretKey()).contains("sk_test_2");
    }
}
