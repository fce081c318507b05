package io.quarkiverse.clerk.runtime.config;

import java.util.List;
import java.util.Map;

/** The environment variables of Clerk's own SDKs (spec §1.2), as other names of the default instance's properties. */
public final class ClerkVariables {

    /** The variable of Clerk's first SDKs. */
    static final String LEGACY_SECRET_KEY = "CLERK_API_KEY";

    private static final Map<String, List<String>> BY_PROPERTY = Map.of(
            "quarkus.clerk.secret-key", List.of("CLERK_SECRET_KEY", LEGACY_SECRET_KEY),
            "quarkus.clerk.publishable-key", List.of("CLERK_PUBLISHABLE_KEY"),
            "quarkus.clerk.jwt-key", List.of("CLERK_JWT_KEY"),
            "quarkus.clerk.api-url", List.of("CLERK_API_URL"),
            "quarkus.clerk.api-version", List.of("CLERK_API_VERSION"),
            "quarkus.clerk.proxy-url", List.of("CLERK_PROXY_URL"),
            "quarkus.clerk.sign-in-url", List.of("CLERK_SIGN_IN_URL"),
            "quarkus.clerk.domain", List.of("CLERK_DOMAIN"),
            "quarkus.clerk.frontend-api-proxy.url", List.of("CLERK_FAPI_URL"),
            "quarkus.clerk.webhooks.signing-secret", List.of("CLERK_WEBHOOK_SIGNING_SECRET"));

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
