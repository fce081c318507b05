package io.quarkiverse.clerk.conformance;

import com.fasterxml.jackson.databind.JsonNode;

/** What tells two instances apart: their keys must never be mixed up. */
record InstanceKey(String apiUrl, String apiVersion, String secretKey) {

    static InstanceKey of(JsonNode config) {
        return new InstanceKey(text(config, "apiUrl", "https://api.clerk.com"), text(config, "apiVersion", "v1"),
                text(config, "secretKey", ""));
    }

    String url() {
        return apiUrl + '/' + apiVersion;
    }

    private static String text(JsonNode config, String option, String byDefault) {
        String text = config.path(option).asText("");
        return text.isEmpty() ? byDefault : text;
    }
}
