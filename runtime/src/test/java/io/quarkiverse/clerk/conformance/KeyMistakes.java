package io.quarkiverse.clerk.conformance;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.clerk.TokenType;
import io.quarkiverse.clerk.runtime.config.CheckedConfiguration;

/** Keys that are missing or none: start-up finds that, before there is a request. */
final class KeyMistakes {

    private static final String MACHINE_KEY_TOO = "missing-machine-or-secret-key";
    private static final Set<String> CONDITIONS = Set.of("missing-secret-key", "missing-publishable-key",
            "invalid-publishable-key", MACHINE_KEY_TOO);

    private KeyMistakes() {
    }

    static boolean areExpected(Row row) {
        return CONDITIONS.contains(row.expect().path("throws").path("condition").asText());
    }

    /** What start-up says about the keys. */
    static JsonNode of(JsonNode config) {
        Map<String, String> values = new LinkedHashMap<>();
        put(config, "secretKey", values, "CLERK_SECRET_KEY");
        put(config, "machineSecretKey", values, "CLERK_MACHINE_SECRET_KEY");
        put(config, "publishableKey", values, "CLERK_PUBLISHABLE_KEY");
        JsonNode pem = config.path("jwtKey");
        if (pem.has("$key")) {
            values.put("CLERK_JWT_KEY", TestKeys.pem(pem.path("$key").asText(), pem.path("encoding").asText()));
        }
        Set<TokenType> accepted = RowSettings.accepted(config.path("acceptsToken"));
        ObjectNode outcome = Json.object();
        for (String mistake : CheckedConfiguration.of(values, accepted).mistakes()) {
            outcome.putObject("throws").put("error", true).put("condition", condition(mistake, accepted));
        }
        return outcome;
    }

    private static String condition(String mistake, Set<TokenType> accepted) {
        if (mistake.startsWith("quarkus.clerk.publishable-key")) {
            return mistake.contains("is missing") ? "missing-publishable-key" : "invalid-publishable-key";
        }
        if (mistake.contains("has no key")) {
            return accepted.equals(Set.of(TokenType.M2M_TOKEN)) ? MACHINE_KEY_TOO : "missing-secret-key";
        }
        return mistake.contains("secret-key (CLERK_SECRET_KEY) is missing") ? "missing-secret-key" : mistake;
    }

    private static void put(JsonNode config, String option, Map<String, String> values, String variable) {
        if (!config.path(option).asText("").isEmpty()) {
            values.put(variable, config.path(option).asText());
        }
    }
}
