package io.quarkiverse.clerk.runtime.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

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
    void doesNotPrintTheSecretKey() {
        assertThat(settings("https://api.clerk.com", "v1")).asString().doesNotContain("secret_").doesNotContain("sk_test");
    }
}
