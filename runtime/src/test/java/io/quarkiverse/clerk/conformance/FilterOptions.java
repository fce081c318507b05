package io.quarkiverse.clerk.conformance;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.clerk.runtime.EffectiveOptions;
import io.quarkiverse.clerk.runtime.config.CheckedConfiguration;

/**
 * {@code filter_client_selection} and {@code filter_option_forwarding}: options of a filter are properties of an instance
 * here, which has a client of its own in any case.
 */
final class FilterOptions implements Operation {

    private static final String FORWARDED = "options_given_to_authenticate_request_include";
    private static final URI SHARED_API = URI.create("https://api.clerk.com");
    private static final String SHARED_VERSION = "v1";
    private static final Map<String, String> PROPERTIES = Map.of("apiUrl", "api-url", "apiVersion", "api-version", "secretKey",
            "secret-key", "publishableKey", "publishable-key", "jwtKey", "jwt-key");

    @Override
    public boolean covers(String operation) {
        return operation.equals("filter_client_selection") || operation.equals("filter_option_forwarding");
    }

    @Override
    public JsonNode expectation(Row row) {
        ObjectNode expected = row.expect().deepCopy();
        // Options that no property exists for cannot be forwarded.
        expected.remove("options_never_forwarded");
        if (expected.has("dedicated_client") && expected.get("dedicated_client").isNull()) {
            expected.putObject("dedicated_client");
        }
        return expected;
    }

    @Override
    public JsonNode run(Row row, Scene scene) {
        JsonNode options = row.json().path("filter_options");
        CheckedConfiguration configuration = CheckedConfiguration.of(properties(options));
        EffectiveOptions effective = EffectiveOptions.of(configuration.config());
        ObjectNode outcome = Json.object();
        if (row.operation().equals("filter_option_forwarding")) {
            ObjectNode all = forwarded(configuration, effective);
            ObjectNode asked = outcome.putObject(FORWARDED);
            row.expect().path(FORWARDED).fieldNames().forEachRemaining(name -> {
                if (all.has(name)) {
                    asked.set(name, all.get(name));
                }
            });
            return outcome;
        }
        ObjectNode client = outcome.putObject("dedicated_client");
        if (!effective.apiUrl().equals(SHARED_API)) {
            client.put("apiUrl", effective.apiUrl().toString());
        }
        if (!effective.apiVersion().equals(SHARED_VERSION)) {
            client.put("apiVersion", effective.apiVersion());
        }
        return outcome;
    }

    private static Map<String, String> properties(JsonNode options) {
        Map<String, String> values = new LinkedHashMap<>();
        PROPERTIES.forEach((option, property) -> RowSettings.text(options, option)
                .ifPresent(value -> values.put("quarkus.clerk." + property, value)));
        if (options.has("clockSkewInMs")) {
            values.put("quarkus.clerk.clock-skew", options.path("clockSkewInMs").asText() + "ms");
        }
        list(options.path("audience"), values, "audience");
        list(options.path("authorizedParties"), values, "authorized-parties");
        JsonNode sync = options.path("organizationSyncOptions");
        list(sync.path("organizationPatterns"), values, "organization-sync.organization-patterns");
        list(sync.path("personalAccountPatterns"), values, "organization-sync.personal-account-patterns");
        return values;
    }

    private static void list(JsonNode option, Map<String, String> values, String property) {
        List<String> texts = option.isArray() ? RowSettings.texts(option)
                : option.isTextual() ? List.of(option.asText())
                        : List.of();
        if (!texts.isEmpty()) {
            values.put("quarkus.clerk." + property, String.join(",", texts));
        }
    }

    private static ObjectNode forwarded(CheckedConfiguration configuration, EffectiveOptions effective) {
        ObjectNode forwarded = Json.object().put("clockSkewInMs", effective.clockSkew().toMillis());
        effective.audiences().stream().findFirst().ifPresent(audience -> forwarded.put("audience", audience));
        forwarded.set("authorizedParties", Json.of(effective.authorizedParties()));
        configuration.config().jwtKey().ifPresent(key -> forwarded.put("jwtKey", key));
        configuration.config().organizationSync().organizationPatterns().ifPresent(
                patterns -> forwarded.putObject("organizationSyncOptions").set("organizationPatterns", Json.of(patterns)));
        return forwarded;
    }
}
