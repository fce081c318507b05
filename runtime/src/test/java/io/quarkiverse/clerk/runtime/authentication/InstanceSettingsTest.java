package io.quarkiverse.clerk.runtime.authentication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstanceSettingsTest {

    @Test
    void issuersAreDerivedAnewForAnotherDomain() {
        InstanceSettings settings = TestInstance.production().build();

        assertThat(settings.issuers()).containsExactly("https://clerk.example.com");
        assertThat(settings.toBuilder().domain(Optional.of("other.com")).build().issuers())
                .containsExactly("https://clerk.example.com", "https://clerk.other.com");
    }

    @Test
    void configuredIssuersStay() {
        InstanceSettings settings = TestInstance.production().issuers(Optional.of(Set.of("https://issuer"))).build();

        assertThat(settings.toBuilder().domain(Optional.of("other.com")).build().issuers()).containsExactly("https://issuer");
    }

    @Test
    void changesNothingElse() {
        InstanceSettings settings = TestInstance.development().proxyUrl(Optional.of("/__clerk")).domain(Optional.of("a.com"))
                .satellite(true).satelliteAutoSync(true).signInUrl(Optional.of("/in")).signUpUrl(Optional.of("/up"))
                .handshake(false).sessionIdParameter(Optional.of("session")).crossOriginHandshake(false)
                .missingAuthorizedParty(MissingAuthorizedParty.ALLOW).build();

        assertThat(settings.toBuilder().build()).isEqualTo(settings);
    }

    @ParameterizedTest
    @CsvSource({ "sk_test_x, DEVELOPMENT", "test_x, DEVELOPMENT", "sk_live_x, PRODUCTION", "live_x, PRODUCTION",
            "x, PRODUCTION",
            "pk_test_x, PRODUCTION" })
    void withoutPublishableKeyTheSecretKeySaysTheType(String secretKey, InstanceType type) {
        assertThat(InstanceSettings.builder().instanceType(InstanceType.ofSecretKey(secretKey)).build().instanceType())
                .isEqualTo(type);
        assertThat(TestInstance.development().instanceType(InstanceType.PRODUCTION).build().isDevelopment()).isTrue();
    }

    @Test
    void anEmptyTextIsNotSet() {
        assertThat(TestInstance.production().proxyUrl(Optional.of("")).build().proxyUrl()).isEmpty();
    }
}
