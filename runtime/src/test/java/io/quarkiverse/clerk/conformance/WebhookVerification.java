package io.quarkiverse.clerk.conformance;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.clerk.runtime.config.CheckedConfiguration;
import io.quarkiverse.clerk.runtime.webhook.WebhookInternals;

/** {@code verify_webhook}. */
final class WebhookVerification implements Operation {

    @Override
    public boolean covers(String operation) {
        return operation.equals("verify_webhook");
    }

    /** What is in the event is the reader's, whose own tests look at each payload. */
    @Override
    public JsonNode expectation(Row row) {
        ObjectNode expectation = row.expect().deepCopy();
        expectation.remove("event");
        return expectation;
    }

    @Override
    public JsonNode run(Row row, Scene scene) {
        String secret = secret(row);
        if (secret.isEmpty()) {
            return isRefusedAtStart() ? refused("missing-signing-secret") : Json.object().put("started", true);
        }
        JsonNode request = row.json().path("request");
        try {
            String condition = WebhookInternals.refusal(List.of(secret), name -> header(request.path("headers"), name),
                    request.path("body").asText().getBytes(StandardCharsets.UTF_8), scene.clock());
            return condition.isEmpty() ? Json.object().put("verified", true) : refused(condition);
        } catch (IllegalArgumentException e) {
            return refused("secret-not-base64");
        }
    }

    /** Start-up says that the secret is missing, before any header can be looked at. */
    private static boolean isRefusedAtStart() {
        return CheckedConfiguration.of(Map.of("CLERK_SECRET_KEY", "sk_test_1", "quarkus.clerk.webhooks.path", "/webhooks"))
                .mistakes().stream().anyMatch(mistake -> mistake.contains("quarkus.clerk.webhooks.signing-secret"));
    }

    private static String secret(Row row) {
        String option = row.json().path("config").path("signingSecret").asText("");
        return option.isEmpty() ? row.json().path("environment").path("CLERK_WEBHOOK_SIGNING_SECRET").asText("") : option;
    }

    private static String header(JsonNode headers, String name) {
        for (String candidate : (Iterable<String>) headers::fieldNames) {
            if (candidate.toLowerCase(Locale.ROOT).equals(name)) {
                return headers.path(candidate).asText();
            }
        }
        return null;
    }

    private static JsonNode refused(String condition) {
        ObjectNode outcome = Json.object();
        outcome.putObject("throws").put("error", true).put("condition", condition);
        return outcome;
    }
}
