package io.quarkiverse.clerk.runtime.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class InstanceValidationTest {

    private static final String SECRET = "sk_test_do_not_print_me";
    private static final String PUBLISHABLE = "pk_test_Y2xlcmsuZXhhbXBsZS5jb20k";

    static Stream<Arguments> mistakes() {
        return Stream.of(
                Arguments.of(Map.of("quarkus.clerk.publishable-key", "pk_test_xxx"),
                        "quarkus.clerk.publishable-key (CLERK_PUBLISHABLE_KEY)"),
                Arguments.of(Map.of("quarkus.clerk.publishable-key", SECRET), "quarkus.clerk.publishable-key"),
                Arguments.of(Map.of("quarkus.clerk.publishable-key", PUBLISHABLE.replace("test", "live")),
                        "different instances"),
                Arguments.of(Map.of("quarkus.clerk.jwt-key", "-----BEGIN PRIVATE KEY-----\ndo_not_print_me"),
                        "quarkus.clerk.jwt-key (CLERK_JWT_KEY)"),
                Arguments.of(Map.of("quarkus.clerk.api-url", "api.clerk.com"), "quarkus.clerk.api-url (CLERK_API_URL)"),
                Arguments.of(Map.of("quarkus.clerk.api-url", "ftp://api.clerk.com"), "quarkus.clerk.api-url"),
                Arguments.of(Map.of("quarkus.clerk.proxy-url", "example.com/__clerk"), "quarkus.clerk.proxy-url"),
                Arguments.of(Map.of("quarkus.clerk.domain", "https://example.com"), "quarkus.clerk.domain"),
                Arguments.of(Map.of("quarkus.clerk.authorized-parties", "https://example.com/"),
                        "quarkus.clerk.authorized-parties"),
                Arguments.of(Map.of("quarkus.clerk.token-cache-size", "-1"), "quarkus.clerk.token-cache-size"),
                Arguments.of(Map.of("quarkus.clerk.client.connect-timeout", "0S"), "quarkus.clerk.client.connect-timeout"),
                Arguments.of(Map.of("quarkus.clerk.client.read-timeout", "-1S"), "quarkus.clerk.client.read-timeout"),
                Arguments.of(Map.of("quarkus.clerk.client.total-timeout", "0S"), "quarkus.clerk.client.total-timeout"),
                Arguments.of(Map.of("quarkus.clerk.client.max-response-size", "0"), "quarkus.clerk.client.max-response-size"),
                Arguments.of(Map.of("quarkus.clerk.client.retry.max-retries", "-1"),
                        "quarkus.clerk.client.retry.max-retries"),
                Arguments.of(Map.of("quarkus.clerk.client.retry.initial-delay", "0S"),
                        "quarkus.clerk.client.retry.initial-delay"),
                Arguments.of(Map.of("quarkus.clerk.client.retry.max-delay", "0S"), "quarkus.clerk.client.retry.max-delay"),
                Arguments.of(Map.of("quarkus.clerk.client.retry.jitter", "1.1"), "quarkus.clerk.client.retry.jitter"),
                Arguments.of(Map.of("quarkus.clerk.client.retry.jitter", "NaN"), "quarkus.clerk.client.retry.jitter"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void namesThePropertyAndNoSecret(Map<String, String> properties, String named) {
        Map<String, String> all = new HashMap<>(properties);
        all.put("CLERK_SECRET_KEY", SECRET);

        List<String> mistakes = CheckedConfiguration.of(all).mistakes();

        assertThat(mistakes).singleElement().asString().contains(named).doesNotContain("do_not_print_me");
    }

    @Test
    void withoutAnyKeyBothAreNamed() {
        assertThat(CheckedConfiguration.of(Map.of()).mistakes()).singleElement().asString()
                .contains("quarkus.clerk.secret-key (CLERK_SECRET_KEY)", "quarkus.clerk.jwt-key (CLERK_JWT_KEY)");
    }

    @Test
    void twoKeysOfOneInstanceAreNoMistake() {
        assertThat(CheckedConfiguration.of(Map.of("CLERK_SECRET_KEY", SECRET, "CLERK_PUBLISHABLE_KEY", PUBLISHABLE)).mistakes())
                .isEmpty();
    }

    @Test
    void theLegacyKeyOfAnotherInstanceIsAMistakeToo() {
        assertThat(
                CheckedConfiguration.of(Map.of("CLERK_API_KEY", "live_do_not_print_me", "CLERK_PUBLISHABLE_KEY", PUBLISHABLE))
                        .mistakes())
                .singleElement().asString().contains("different instances").doesNotContain("do_not_print_me");
    }
}
