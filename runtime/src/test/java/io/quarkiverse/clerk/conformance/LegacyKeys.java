package io.quarkiverse.clerk.conformance;

import java.util.HashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.clerk.runtime.config.CheckedConfiguration;

/** {@code legacy_keys}: which variable the secret key comes from, and what kind of instance it belongs to. */
final class LegacyKeys implements Operation {

    private static final String PRODUCTION_KEY = "pk_live_Y2xlcmsuZXhhbXBsZS5jb20k";

    @Override
    public boolean covers(String operation) {
        return operation.equals("legacy_keys");
    }

    @Override
    public JsonNode run(Row row, Scene scene) {
        Map<String, String> variables = new HashMap<>();
        row.json().path("environment").properties().forEach(
                variable -> variables.put(variable.getKey(), variable.getValue().asText()));
        CheckedConfiguration checked = CheckedConfiguration.of(variables);
        ObjectNode outcome = Json.object();
        checked.config().secretKey().ifPresent(key -> outcome.put("secret_key", key));
        if (row.expect().has("instance_type")) {
            outcome.put("instance_type", instanceType(variables));
        }
        if (!checked.mistakes().isEmpty()) {
            outcome.putObject("throws").put("condition", "missing-secret-key");
        }
        return outcome;
    }

    /** The secret key is of a development instance if start-up does not let it pass beside a production key. */
    private static String instanceType(Map<String, String> variables) {
        Map<String, String> mixed = new HashMap<>(variables);
        mixed.put("CLERK_PUBLISHABLE_KEY", PRODUCTION_KEY);
        return CheckedConfiguration.of(mixed).mistakes().isEmpty() ? "production" : "development";
    }
}
