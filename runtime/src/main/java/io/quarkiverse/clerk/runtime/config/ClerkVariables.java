package io.quarkiverse.clerk.runtime.config;

import java.util.List;
import java.util.Map;

/** The environment variables of Clerk's own SDKs (spec §1.2), as other names of the default instance's properties. */
public final class ClerkVariables {

    /** The variable of Clerk's first SDKs. */
    static final String LEGACY_SECRET_KEY = "CLERK_API_KEY";

    private static final Map<String, List<String>> BY_PROPERTY = Map.ofEntries(
            Map.entry("quarkus.clerk.secret-key", List.of("CLERK_SECRET_KEY", LEGACY_SECRET_KEY)),
            Map.entry("quarkus.clerk.machine-secret-key", List.of("CLERK_MACHINE_SECRET_KEY")),
            Map.entry("quarkus.clerk.publishable-key", List.of("CLERK_PUBLISHABLE_KEY")),
            Map.entry("quarkus.clerk.jwt-key", List.of("CLERK_JWT_KEY")),
            Map.entry("quarkus.clerk.api-url", List.of("CLERK_API_URL")),
            Map.entry("quarkus.clerk.api-version", List.of("CLERK_API_VERSION")),
            Map.entry("quarkus.clerk.proxy-url", List.of("CLERK_PROXY_URL")),
            Map.entry("quarkus.clerk.sign-in-url", List.of("CLERK_SIGN_IN_URL")),
            Map.entry("quarkus.clerk.sign-up-url", List.of("CLERK_SIGN_UP_URL")),
            Map.entry("quarkus.clerk.domain", List.of("CLERK_DOMAIN")),
            Map.entry("quarkus.clerk.satellite.enabled", List.of("CLERK_IS_SATELLITE")),
            Map.entry("quarkus.clerk.frontend-api-proxy.url", List.of("CLERK_FAPI_URL")),
            Map.entry("quarkus.clerk.webhooks.signing-secret", List.of("CLERK_WEBHOOK_SIGNING_SECRET")));

    private ClerkVariables() {
    }

    /** The variables that stand for the property, the one that wins first; empty if there is none. */
    public static List<String> of(String property) {
        return BY_PROPERTY.getOrDefault(property, List.of());
    }

    /** The name of the property with its variable, for messages. */
    static String describe(String property) {
        List<String> variables = of(property);
        return variables.isEmpty() ? property : property + " (" + variables.get(0) + ")";
    }
}
