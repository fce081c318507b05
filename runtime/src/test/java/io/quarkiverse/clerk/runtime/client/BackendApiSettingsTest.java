package io.quarkiverse.clerk.runtime.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

import org.junit.jupiter.api.Test;

class BackendApiSettingsTest {

    private static BackendApiSettings settings(String apiUrl, String apiVersion) {
        return new BackendApiSettings(URI.create(apiUrl), apiVersion, Optional.of("sk_test_secret"), Duration.ofSeconds(1),
                Duration.ofSeconds(1), Optional.empty(), Optional.empty());
    }

    @Test
    void joinsAddressAndVersionWithOneSlash() {
        for (BackendApiSettings settings : new BackendApiSettings[] { settings("https://api.clerk.com", "v1"),
                settings("https://api.clerk.com//", "/v1/") }) {
            assertThat(settings.baseUri()).hasToString("https://api.clerk.com/v1");
        }
        assertThat(settings("http://localhost:1/__emulator/", "v1").baseUri()).hasToString("http://localhost:1/__emulator/v1");
    }

    @Test
    void doesNotPrintTheSecretKey() {
        assertThat(settings("https://api.clerk.com", "v1")).asString().doesNotContain("secret_").doesNotContain("sk_test");
    }
}
