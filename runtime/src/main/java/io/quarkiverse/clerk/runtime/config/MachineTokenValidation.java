package io.quarkiverse.clerk.runtime.config;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.quarkiverse.clerk.TokenType;

/** Finds the mistakes in what one instance needs for other tokens than those of sessions. A secret is never named. */
final class MachineTokenValidation {

    private static final String INSTANCE_KEY = "sk_";

    private final ClerkInstanceConfig config;
    private final InstanceProperties properties;
    private final List<String> mistakes = new ArrayList<>();

    MachineTokenValidation(ClerkInstanceConfig config, InstanceProperties properties) {
        this.config = config;
        this.properties = properties;
    }

    List<String> mistakes() {
        if (config.machineSecretKey().filter(key -> key.startsWith(INSTANCE_KEY)).isPresent()) {
            mistake("machine-secret-key",
                    "is the secret key of an instance (sk_…). Copy the key of the machine (ak_…) from the "
                            + "Machines page in Clerk's dashboard, or leave it out to use " + properties.name("secret-key"));
        }
        requireTime("machine-tokens.refused-cache-ttl", config.machineTokens().refusedCacheTtl());
        requireTime("machine-tokens.accepted-cache-ttl", config.machineTokens().acceptedCacheTtl());
        if (config.machineTokens().cacheSize() < 0) {
            mistake("machine-tokens.cache-size", "is negative. Set 0 to remember no tokens, or a positive number");
        }
        if (config.machineTokens().maxRequests() < 1) {
            mistake("machine-tokens.max-requests", "lets no request through. Set a positive number");
        }
        return mistakes;
    }

    /**
     * What the endpoints of the application need.
     *
     * @param accepted the token types that they accept, each with one of the endpoints
     */
    List<String> mistakes(Map<TokenType, String> accepted) {
        if (accepted.containsKey(TokenType.API_KEY) && config.secretKey().isEmpty()) {
            mistake("secret-key", "is missing: " + accepted.get(TokenType.API_KEY)
                    + " accepts API keys, which only Clerk itself can verify. Copy it from the API keys page in Clerk's dashboard");
        }
        if (accepted.containsKey(TokenType.OAUTH_TOKEN) && config.publishableKey().isEmpty()) {
            mistake("publishable-key", "is missing: " + accepted.get(TokenType.OAUTH_TOKEN)
                    + " accepts OAuth tokens, and tells "
                    + "applications without one to get it at the Frontend API that the key names. Copy it from the API keys page "
                    + "in Clerk's dashboard");
        }
        return mistakes;
    }

    private void requireTime(String property, Duration value) {
        if (value.isNegative()) {
            mistake(property, "is negative. Set 0S to ask Clerk each time, or a time such as 10S");
        }
    }

    private void mistake(String property, String text) {
        mistakes.add(properties.name(property) + " " + text);
    }
}
