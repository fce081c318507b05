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

import io.quarkiverse.clerk.TokenType;
import io.quarkiverse.clerk.runtime.ClerkInstances;
import io.quarkiverse.clerk.runtime.authentication.MissingAuthorizedParty;

class InstanceValidationTest {

    private static final String SECRET = "sk_test_do_not_print_me";
    private static final String PUBLISHABLE = "pk_test_Y2xlcmsuZXhhbXBsZS5jb20k";

    static Stream<Arguments> mistakes() {
        return Stream.of(
                Arguments.of(Map.of("quarkus.clerk.publishable-key", "pk_test_xxx"),
                        "quarkus.clerk.publishable-key (CLERK_PUBLISHABLE_KEY)"),
                Arguments.of(Map.of("quarkus.clerk.publishable-key", SECRET), "quarkus.clerk.publishable-key"),
                Arguments.of(Map.of("quarkus.clerk.secret-key", "pk_test_do_not_print_me"),
                        "quarkus.clerk.secret-key (CLERK_SECRET_KEY) is a publishable key"),
                Arguments.of(Map.of("quarkus.clerk.secret-key", "ak_do_not_print_me"),
                        "quarkus.clerk.secret-key (CLERK_SECRET_KEY) is an API key"),
                Arguments.of(Map.of("quarkus.clerk.secret-key", "whsec_do_not_print_me"),
                        "quarkus.clerk.secret-key (CLERK_SECRET_KEY) is the signing secret"),
                Arguments.of(Map.of("quarkus.clerk.secret-key", "-----BEGIN PUBLIC KEY-----do_not_print_me"),
                        "quarkus.clerk.secret-key (CLERK_SECRET_KEY) is a key in PEM form"),
                Arguments.of(Map.of("quarkus.clerk.clock-skew", "-1S"), "quarkus.clerk.clock-skew is negative"),
                Arguments.of(Map.of("quarkus.clerk.handshake.timeout", "0S"), "quarkus.clerk.handshake.timeout"),
                Arguments.of(Map.of("quarkus.clerk.webhooks.path", "/webhooks/clerk"),
                        "quarkus.clerk.webhooks.signing-secret (CLERK_WEBHOOK_SIGNING_SECRET)"),
                Arguments.of(Map.of("quarkus.clerk.webhooks.path", "webhooks", "quarkus.clerk.webhooks.signing-secret",
                        "whsec_MTIzNDU2Nzg5MDEyMzQ1Njc4OTAxMjM0"), "quarkus.clerk.webhooks.path"),
                Arguments.of(Map.of("quarkus.clerk.webhooks.signing-secret", SECRET), "quarkus.clerk.webhooks.signing-secret"),
                Arguments.of(Map.of("quarkus.clerk.webhooks.tolerance", "0S"), "quarkus.clerk.webhooks.tolerance"),
                Arguments.of(Map.of("quarkus.clerk.webhooks.remember", "0S"), "quarkus.clerk.webhooks.remember"),
                Arguments.of(Map.of("quarkus.clerk.webhooks.delivery-timeout", "0S"),
                        "quarkus.clerk.webhooks.delivery-timeout"),
                Arguments.of(Map.of("quarkus.clerk.frontend-api-proxy.enabled", "true"),
                        "quarkus.clerk.publishable-key (CLERK_PUBLISHABLE_KEY)"),
                Arguments.of(Map.of("quarkus.clerk.frontend-api-proxy.enabled", "true", "quarkus.clerk.publishable-key",
                        PUBLISHABLE, "quarkus.clerk.frontend-api-proxy.path", "clerk"),
                        "quarkus.clerk.frontend-api-proxy.path"),
                Arguments.of(Map.of("quarkus.clerk.frontend-api-proxy.enabled", "true", "quarkus.clerk.publishable-key",
                        PUBLISHABLE, "quarkus.clerk.frontend-api-proxy.url", "clerk.example.com"),
                        "quarkus.clerk.frontend-api-proxy.url"),
                Arguments.of(Map.of("quarkus.clerk.frontend-api-proxy.enabled", "true", "quarkus.clerk.publishable-key",
                        PUBLISHABLE, "quarkus.clerk.frontend-api-proxy.timeout", "0S"),
                        "quarkus.clerk.frontend-api-proxy.timeout"),
                Arguments.of(Map.of("quarkus.clerk.publishable-key", PUBLISHABLE.replace("test", "live")),
                        "different instances"),
                Arguments.of(Map.of("quarkus.clerk.jwt-key", "-----BEGIN PRIVATE KEY-----\ndo_not_print_me"),
                        "quarkus.clerk.jwt-key (CLERK_JWT_KEY)"),
                Arguments.of(Map.of("quarkus.clerk.api-url", "api.clerk.com"), "quarkus.clerk.api-url (CLERK_API_URL)"),
                Arguments.of(Map.of("quarkus.clerk.api-url", "ftp://api.clerk.com"), "quarkus.clerk.api-url"),
                Arguments.of(Map.of("quarkus.clerk.proxy-url", "example.com/__clerk"),
                        "quarkus.clerk.proxy-url (CLERK_PROXY_URL)"),
                Arguments.of(Map.of("quarkus.clerk.proxy-url", "//example.com/__clerk"), "quarkus.clerk.proxy-url"),
                Arguments.of(Map.of("quarkus.clerk.proxy-url", "https://user@example.com/__clerk"), "quarkus.clerk.proxy-url"),
                Arguments.of(Map.of("quarkus.clerk.domain", "https://example.com"), "quarkus.clerk.domain (CLERK_DOMAIN)"),
                Arguments.of(Map.of("quarkus.clerk.domain", "example.com/path"), "quarkus.clerk.domain"),
                Arguments.of(Map.of("CLERK_SIGN_IN_URL", "sign-in"), "quarkus.clerk.sign-in-url (CLERK_SIGN_IN_URL)"),
                Arguments.of(Map.of("CLERK_SIGN_UP_URL", "javascript:alert(1)"),
                        "quarkus.clerk.sign-up-url (CLERK_SIGN_UP_URL)"),
                Arguments.of(Map.of("CLERK_IS_SATELLITE", "true", "CLERK_PUBLISHABLE_KEY", PUBLISHABLE, "CLERK_SIGN_IN_URL",
                        "https://primary.example.com/sign-in"), "quarkus.clerk.domain (CLERK_DOMAIN) to its host name"),
                Arguments.of(Map.of("CLERK_IS_SATELLITE", "1", "CLERK_PUBLISHABLE_KEY", PUBLISHABLE, "CLERK_DOMAIN",
                        "shop.example.net"), "quarkus.clerk.sign-in-url (CLERK_SIGN_IN_URL) to the absolute URL"),
                Arguments.of(Map.of("CLERK_IS_SATELLITE", "true", "CLERK_PUBLISHABLE_KEY", PUBLISHABLE, "CLERK_PROXY_URL",
                        "/__clerk", "CLERK_SIGN_IN_URL", "/sign-in"), "the absolute URL of its sign-in page"),
                Arguments.of(Map.of("CLERK_IS_SATELLITE", "true", "CLERK_DOMAIN", "shop.example.net", "CLERK_SIGN_IN_URL",
                        "https://primary.example.com/sign-in"), "quarkus.clerk.publishable-key (CLERK_PUBLISHABLE_KEY)"),
                Arguments.of(Map.of("quarkus.clerk.organization-sync.organization-patterns", "/orgs/:", "CLERK_PUBLISHABLE_KEY",
                        PUBLISHABLE), "quarkus.clerk.organization-sync.organization-patterns cannot be read"),
                Arguments.of(Map.of("quarkus.clerk.organization-sync.personal-account-patterns", "/me(",
                        "CLERK_PUBLISHABLE_KEY", PUBLISHABLE),
                        "quarkus.clerk.organization-sync.personal-account-patterns cannot be read"),
                Arguments.of(Map.of("quarkus.clerk.organization-sync.organization-patterns", "/orgs/:id"),
                        "quarkus.clerk.publishable-key (CLERK_PUBLISHABLE_KEY)"),
                Arguments.of(Map.of("quarkus.clerk.redirect-to-sign-in", "true"),
                        "quarkus.clerk.sign-in-url (CLERK_SIGN_IN_URL)"),
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
                Arguments.of(Map.of("quarkus.clerk.client.retry.jitter", "NaN"), "quarkus.clerk.client.retry.jitter"),
                Arguments.of(Map.of("CLERK_MACHINE_SECRET_KEY", SECRET),
                        "quarkus.clerk.machine-secret-key (CLERK_MACHINE_SECRET_KEY)"),
                Arguments.of(Map.of("quarkus.clerk.machine-tokens.refused-cache-ttl", "-1S"),
                        "quarkus.clerk.machine-tokens.refused-cache-ttl"),
                Arguments.of(Map.of("quarkus.clerk.machine-tokens.accepted-cache-ttl", "-1S"),
                        "quarkus.clerk.machine-tokens.accepted-cache-ttl"),
                Arguments.of(Map.of("quarkus.clerk.machine-tokens.cache-size", "-1"),
                        "quarkus.clerk.machine-tokens.cache-size"),
                Arguments.of(Map.of("quarkus.clerk.machine-tokens.max-requests", "0"),
                        "quarkus.clerk.machine-tokens.max-requests"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void namesThePropertyAndNoSecret(Map<String, String> properties, String named) {
        assertThat(mistakesOf(properties)).singleElement().asString().contains(named).doesNotContain("do_not_print_me")
                .as("the fix").containsPattern("(?i)\\b(set|copy|remove|leave)\\b");
    }

    /** With a secret key, unless another one is given. */
    static List<String> mistakesOf(Map<String, String> properties) {
        Map<String, String> all = new HashMap<>(properties);
        all.putIfAbsent("CLERK_SECRET_KEY", SECRET);
        return CheckedConfiguration.of(all).mistakes();
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
    void satellitesAndOrganizationsMayBeConfiguredInFull() {
        assertThat(CheckedConfiguration.of(Map.of("CLERK_SECRET_KEY", SECRET, "CLERK_PUBLISHABLE_KEY", PUBLISHABLE,
                "CLERK_IS_SATELLITE", "true", "CLERK_DOMAIN", "shop.example.net", "CLERK_SIGN_IN_URL",
                "https://primary.example.com/sign-in", "CLERK_PROXY_URL", "/__clerk",
                "quarkus.clerk.organization-sync.organization-patterns", "/orgs/:slug,/orgs/:slug/(.*)",
                "quarkus.clerk.organization-sync.personal-account-patterns", "/me,/me/(.*)")).mistakes()).isEmpty();
    }

    @Test
    void aSatelliteOfAProductionInstanceNeedsNoSignInPage() {
        assertThat(CheckedConfiguration.of(Map.of("CLERK_SECRET_KEY", "sk_live_do_not_print_me", "CLERK_PUBLISHABLE_KEY",
                PUBLISHABLE.replace("test", "live"), "CLERK_IS_SATELLITE", "true", "CLERK_DOMAIN", "shop.example.net"))
                .mistakes()).isEmpty();
    }

    @Test
    void whatIsNotSetIsAsWithClerksOwnSdk() {
        ClerkInstanceConfig config = CheckedConfiguration.of(Map.of("CLERK_SECRET_KEY", SECRET)).config();

        assertThat(config.satellite().enabled()).isFalse();
        assertThat(config.satellite().autoSync()).isFalse();
        assertThat(config.handshake().enabled()).isTrue();
        assertThat(config.handshake().corsHeaders()).isTrue();
        assertThat(config.diagnosticHeaders()).isTrue();
        assertThat(config.redirectToSignIn()).isFalse();
        assertThat(config.missingAuthorizedParty()).isEqualTo(MissingAuthorizedParty.REFUSE);
    }

    @Test
    void theLegacyKeyOfAnotherInstanceIsAMistakeToo() {
        assertThat(
                CheckedConfiguration.of(Map.of("CLERK_API_KEY", "live_do_not_print_me", "CLERK_PUBLISHABLE_KEY", PUBLISHABLE))
                        .mistakes())
                .singleElement().asString().contains("different instances").doesNotContain("do_not_print_me");
    }

    @Test
    void theKeyOfAMachineIsAKey() {
        assertThat(CheckedConfiguration.of(Map.of("CLERK_MACHINE_SECRET_KEY", "ak_do_not_print_me")).mistakes()).isEmpty();
    }

    @Test
    void whatEndpointsAcceptAsksForKeys() {
        ClerkInstanceConfig machineOnly = CheckedConfiguration.of(Map.of("CLERK_MACHINE_SECRET_KEY", "ak_1")).config();
        Map<TokenType, String> accepted = Map.of(TokenType.API_KEY, "Orders#list", TokenType.OAUTH_TOKEN, "Orders#get",
                TokenType.M2M_TOKEN, "Orders#sync");

        List<String> mistakes = new MachineTokenValidation(machineOnly, new InstanceProperties(ClerkInstances.DEFAULT))
                .mistakes(accepted);

        assertThat(mistakes).satisfiesExactly(
                mistake -> assertThat(mistake).contains("quarkus.clerk.secret-key (CLERK_SECRET_KEY)", "Orders#list"),
                mistake -> assertThat(mistake).contains("quarkus.clerk.publishable-key (CLERK_PUBLISHABLE_KEY)", "Orders#get"));
    }
}
