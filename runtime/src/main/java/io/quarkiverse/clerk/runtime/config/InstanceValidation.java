package io.quarkiverse.clerk.runtime.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.quarkiverse.clerk.runtime.authentication.InstanceType;
import io.quarkiverse.clerk.runtime.authentication.PublishableKey;
import io.quarkiverse.clerk.runtime.config.ClerkInstanceConfig.ClientConfig;
import io.quarkiverse.clerk.runtime.token.PemKeySource;

/** Finds the mistakes in the configuration of one instance, each with the property and the fix. A secret is never named. */
final class InstanceValidation {

    private static final Map<String, String> OTHER_KEYS = Map.of("pk_", "a publishable key", "ak_",
            "an API key or the key of a machine", "whsec_", "the signing secret of webhooks", "-----BEGIN",
            "a key in PEM form, as for quarkus.clerk.jwt-key");

    private final ClerkInstanceConfig config;
    private final InstanceProperties properties;
    private final List<String> mistakes = new ArrayList<>();

    InstanceValidation(String instance, ClerkInstanceConfig config) {
        this.config = config;
        this.properties = new InstanceProperties(instance);
    }

    List<String> mistakes() {
        requireKey();
        requireSecretKey();
        requirePublishableKey();
        requireJwtKey();
        requireApiUrl();
        mistakes.addAll(new BrowserValidation(config, properties).mistakes());
        requireOrigins();
        if (config.tokenCacheSize() < 0) {
            mistake("token-cache-size", "is negative. Set 0 to remember no tokens, or a positive number");
        }
        if (config.clockSkew().isNegative()) {
            mistake("clock-skew", "is negative. Set 0S if the clocks never differ, or a time such as 5S");
        }
        requireTime("handshake.timeout", config.handshake().timeout(), "5S");
        requireClient(config.client());
        mistakes.addAll(new MachineTokenValidation(config, properties).mistakes());
        mistakes.addAll(new FrontendApiProxyValidation(config, properties).mistakes());
        mistakes.addAll(new WebhooksValidation(config.webhooks(), properties).mistakes());
        return mistakes;
    }

    private void requireKey() {
        if (config.secretKey().isEmpty() && config.jwtKey().isEmpty() && config.machineSecretKey().isEmpty()) {
            mistakes.add(properties.title() + " has no key: set " + properties.name("secret-key")
                    + " to the secret key of the API keys page in Clerk's dashboard, or " + properties.name("jwt-key")
                    + " to its public key");
        }
    }

    /** Keys are mixed up easily: Clerk's pages show them side by side. */
    private void requireSecretKey() {
        config.secretKey().ifPresent(key -> OTHER_KEYS.forEach((prefix, kind) -> {
            if (key.strip().startsWith(prefix)) {
                mistake("secret-key",
                        "is " + kind + " (" + prefix + "…). Copy the secret key (sk_test_… or sk_live_…) from the "
                                + "API keys page in Clerk's dashboard");
            }
        }));
    }

    private void requirePublishableKey() {
        if (config.publishableKey().isEmpty()) {
            return;
        }
        Optional<PublishableKey> key = config.publishableKey().flatMap(PublishableKey::parse);
        if (key.isEmpty()) {
            mistake("publishable-key", "is no publishable key (pk_test_… or pk_live_…). Copy it whole, from the API keys page "
                    + "in Clerk's dashboard");
            return;
        }
        String other = key.get().instanceType() == InstanceType.PRODUCTION ? "test" : "live";
        if (config.secretKey().filter(secret -> secret.startsWith("sk_" + other + "_") || secret.startsWith(other + "_"))
                .isPresent()) {
            mistake("publishable-key", "and " + properties.name("secret-key") + " belong to different instances: one is of a "
                    + "development instance, the other of a production instance. Copy both from the same page");
        }
    }

    private void requireJwtKey() {
        config.jwtKey().ifPresent(pem -> {
            try {
                new PemKeySource(pem);
            } catch (IllegalArgumentException e) {
                mistake("jwt-key", "cannot be read. " + withoutPeriod(e.getMessage()));
            }
        });
    }

    /** Each mistake gets its period in the message. */
    static String withoutPeriod(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    private void requireApiUrl() {
        if (config.apiUrl().filter(url -> !isAbsoluteHttpUrl(url)).isPresent()) {
            mistake("api-url",
                    "is no absolute URL that starts with https:// or http://. Remove it to ask Clerk itself, or set one "
                            + "such as https://api.clerk.com");
        }
    }

    private static boolean isAbsoluteHttpUrl(String text) {
        try {
            URI uri = new URI(text);
            return uri.getHost() != null && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private void requireOrigins() {
        config.authorizedParties().ifPresent(origins -> origins.stream().filter(origin -> origin.endsWith("/")).forEach(
                origin -> mistake("authorized-parties", "has an origin with a slash at the end, which no browser sends. Remove "
                        + "the slash")));
    }

    private void requireClient(ClientConfig client) {
        requireTime("client.connect-timeout", client.connectTimeout(), "2S");
        requireTime("client.read-timeout", client.readTimeout(), "10S");
        requireTime("client.total-timeout", client.totalTimeout(), "30S");
        if (client.maxResponseSize().asLongValue() <= 0) {
            mistake("client.max-response-size", "lets no answer through. Set a size such as 16M");
        }
        if (client.retry().maxRetries() < 0) {
            mistake("client.retry.max-retries", "is negative. Set 0 to repeat no call, or a positive number");
        }
        requireTime("client.retry.initial-delay", client.retry().initialDelay(), "250MS");
        requireTime("client.retry.max-delay", client.retry().maxDelay(), "5S");
        if (!(client.retry().jitter() >= 0 && client.retry().jitter() <= 1)) {
            mistake("client.retry.jitter", "is not between 0 and 1. Set a part such as 0.5");
        }
    }

    private void requireTime(String property, Duration value, String example) {
        if (value.isNegative() || value.isZero()) {
            mistake(property, "is not longer than nothing. Set a time such as " + example);
        }
    }

    private void mistake(String property, String text) {
        mistakes.add(properties.name(property) + " " + text);
    }
}
