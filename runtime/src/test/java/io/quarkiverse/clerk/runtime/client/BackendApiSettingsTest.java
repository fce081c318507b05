package io.quarkiverse.clerk.runtime.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkiverse.clerk.runtime.config.CheckedConfiguration;

class BackendApiSettingsTest {

    private static BackendApiSettings settings(String apiUrl, String apiVersion) {
        return BackendApiSettings.of("<default>", CheckedConfiguration.of(Map.of("quarkus.clerk.api-url", apiUrl,
                "quarkus.clerk.api-version", apiVersion, "quarkus.clerk.secret-key", "sk_test_secret")).config());
    }

    @Test
    void joinsAddressAndVersionWithOneSlash() {
        for (BackendApiSettings settings : new BackendApiSettings[] { settings("https://api.clerk.com", "v1"),
                settings("https://api.clerk.com//", "/v1/") }) {
            assertThat(settings.baseUri()).hasToString("https://api.clerk.com/v1");
        }
        assertThat(settings("http://localhost:1/__emulator/", "v1").baseUri()).hasToString("http://localhost:1/__emulator/v1");
    }

    @ParameterizedTest
    @CsvSource({ "immune-hawk-65.clerk.accountsstage.dev,https://api.clerkstage.dev/v1",
            "patient-goose-5.clerk.accounts.lclclerk.com,https://api.lclclerk.com/v1",
            "many-seal-90.clerk.accounts.dev,https://api.clerk.com/v1", "clerk.example.com,https://api.clerk.com/v1",
            "clerk.accountsstage.dev.example.com,https://api.clerk.com/v1" })
    void theEnvironmentsOfClerkItselfHaveTheirOwnAddress(String frontendApi, String expected) {
        String key = "pk_test_" + Base64.getEncoder().encodeToString((frontendApi + '$').getBytes(StandardCharsets.UTF_8));
        Map<String, String> configuration = Map.of("quarkus.clerk.publishable-key", key);
        assertThat(ClientInternals.baseUri(configuration)).isEqualTo(expected);
    }

    @Test
    void anAddressThatIsConfiguredIsUsed() {
        assertThat(ClientInternals.baseUri(Map.of("quarkus.clerk.publishable-key",
                "pk_test_aW1tdW5lLWhhd2stNjUuY2xlcmsuYWNjb3VudHNzdGFnZS5kZXYk", "quarkus.clerk.api-url",
                "http://localhost:1"))).isEqualTo("http://localhost:1/v1");
    }

    @Test
    void aVersionCannotLeaveItsPlace() {
        assertThatThrownBy(() -> settings("https://api.clerk.com", "../v1").baseUri())
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void takesEverythingFromTheConfiguration() {
        Map<String, String> configuration = Map.of("connect-timeout", "1S", "read-timeout", "2S",
                "total-timeout", "3S", "max-response-size", "4K", "retry.max-retries", "5", "retry.initial-delay", "6S",
                "retry.max-delay", "7S", "retry.jitter", "0.8", "tls-configuration-name", "t",
                "proxy-configuration-name", "p");
        BackendApiSettings settings = BackendApiSettings.of("partners", CheckedConfiguration.of(configuration.entrySet()
                .stream().collect(Collectors.toMap(entry -> "quarkus.clerk.client." + entry.getKey(), Map.Entry::getValue)))
                .config());
        assertThat(settings).isEqualTo(new BackendApiSettings("partners", URI.create("https://api.clerk.com"), "v1",
                Optional.empty(), Optional.empty(),
                new CallLimits(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(3), 4096),
                new RetryPolicy(5, Duration.ofSeconds(6), Duration.ofSeconds(7), 0.8), Optional.of("t"), Optional.of("p")));
    }

    @Test
    void doesNotPrintTheSecretKey() {
        assertThat(settings("https://api.clerk.com", "v1")).asString().doesNotContain("secret_").doesNotContain("sk_test");
    }
}
