package io.quarkiverse.clerk.conformance;

import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.clerk.runtime.client.ClientInternals;

/** Where requests to the Backend API go: {@code join_api_path} and {@code merge_options}. */
final class BackendApiAddresses implements Operation {

    private static final Set<String> NAMES = Set.of("join_api_path", "merge_options");

    @Override
    public boolean covers(String operation) {
        return NAMES.contains(operation);
    }

    /** The rows of {@code merge_options} say it in words: the address is the one of the construction, whatever a call says. */
    @Override
    public JsonNode expectation(Row row) {
        if (!row.operation().equals("merge_options")) {
            return row.expect();
        }
        JsonNode constructed = row.argument(0).path("options");
        return result(constructed.path("apiUrl").asText() + '/' + constructed.path("apiVersion").asText());
    }

    @Override
    public JsonNode run(Row row, Scene scene) {
        return row.operation().equals("join_api_path") ? join(row)
                : result(ClientInternals.baseUri(configuration(row.argument(0).path("options"))));
    }

    private static Map<String, String> configuration(JsonNode options) {
        return Map.of("quarkus.clerk.api-url", options.path("apiUrl").asText(), "quarkus.clerk.api-version",
                options.path("apiVersion").asText(), "quarkus.clerk.secret-key", options.path("secretKey").asText(),
                "quarkus.clerk.publishable-key", options.path("publishableKey").asText());
    }

    private static JsonNode join(Row row) {
        String[] parts = Json.stream(row.json().path("arguments"))
                .map(part -> part.isTextual() ? part.asText() : null).toArray(String[]::new);
        try {
            return result(ClientInternals.joinPath(parts));
        } catch (IllegalArgumentException e) {
            ObjectNode outcome = Json.object();
            outcome.putObject("throws").put("error", true).put("condition",
                    e.getMessage().contains("dot segment") ? "dot-segment-rejected" : "too-many-encoding-layers");
            return outcome;
        }
    }

    private static ObjectNode result(String text) {
        return Json.object().put("result", text);
    }
}
