package io.quarkiverse.clerk.conformance;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.clerk.runtime.authentication.AuthenticationInternals;
import io.quarkiverse.clerk.runtime.authentication.ClerkEnvironment;
import io.quarkiverse.clerk.runtime.authentication.HttpUrl;
import io.quarkiverse.clerk.runtime.authentication.InstanceType;
import io.quarkiverse.clerk.runtime.authentication.PublishableKey;
import io.quarkiverse.clerk.runtime.config.CheckedConfiguration;

/** Questions about a key or a URL alone. */
final class Predicates implements Operation {

    private static final Set<String> NAMES = Set.of("is_publishable_key", "is_development_publishable_key",
            "is_production_publishable_key", "is_development_secret_key", "is_production_secret_key", "is_absolute_http_url",
            "is_relative_proxy_url", "is_valid_proxy_url", "frontend_api_origin", "backend_api_origin");

    @Override
    public boolean covers(String operation) {
        return NAMES.contains(operation);
    }

    @Override
    public JsonNode run(Row row, Scene scene) {
        String text = row.argument(0).asText("");
        return Json.object().set("result", Json.of(switch (row.operation()) {
            case "is_publishable_key" -> PublishableKey.parse(text).isPresent();
            case "is_development_publishable_key" -> InstanceType.ofPublishableKey(text)
                    .equals(Optional.of(InstanceType.DEVELOPMENT));
            case "is_production_publishable_key" -> InstanceType.ofPublishableKey(text)
                    .equals(Optional.of(InstanceType.PRODUCTION));
            case "is_development_secret_key" -> InstanceType.ofSecretKey(text) == InstanceType.DEVELOPMENT;
            case "is_production_secret_key" -> InstanceType.ofSecretKey(text) == InstanceType.PRODUCTION;
            case "is_absolute_http_url" -> HttpUrl.parse(text).isPresent();
            case "is_relative_proxy_url" -> AuthenticationInternals.isRelative(text);
            case "is_valid_proxy_url" -> text.isEmpty() || isAcceptedAtStart(text);
            case "frontend_api_origin" -> environment(text).frontendApiOrigin();
            default -> environment(text).backendApiOrigin();
        }));
    }

    private static boolean isAcceptedAtStart(String proxyUrl) {
        return CheckedConfiguration.of(Map.of("CLERK_SECRET_KEY", "sk_test_conformance", "CLERK_PROXY_URL", proxyUrl))
                .mistakes().stream().noneMatch(mistake -> mistake.startsWith("quarkus.clerk.proxy-url"));
    }

    private static ClerkEnvironment environment(String publishableKey) {
        return ClerkEnvironment.of(PublishableKey.parse(publishableKey).map(PublishableKey::frontendApi).orElse(""));
    }
}
