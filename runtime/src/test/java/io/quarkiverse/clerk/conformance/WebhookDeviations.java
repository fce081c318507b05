package io.quarkiverse.clerk.conformance;

import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Webhooks that we judge differently from Clerk's own SDK. */
final class WebhookDeviations {

    private static final String DIGITS = "\\d+";

    static final List<Deviation> ALL = List.of(
            new Deviation("§13 webhook timestamp: digits only, because what is read must be what was signed",
                    Row.is("verify_webhook").and(WebhookDeviations::hasOtherThanDigits),
                    row -> refused("invalid-timestamp-header")));

    private WebhookDeviations() {
    }

    /** Of messages that come as far as their timestamp. */
    private static boolean hasOtherThanDigits(Row row) {
        String condition = row.expect().path("throws").path("condition").asText("");
        String timestamp = timestamp(row.json().path("request").path("headers"));
        return !timestamp.isEmpty() && !timestamp.matches(DIGITS) && !condition.startsWith("missing-")
                && !condition.equals("secret-not-base64");
    }

    private static String timestamp(JsonNode headers) {
        for (String name : (Iterable<String>) headers::fieldNames) {
            if (name.toLowerCase(Locale.ROOT).equals("svix-timestamp")) {
                return headers.path(name).asText().strip();
            }
        }
        return "";
    }

    private static JsonNode refused(String condition) {
        ObjectNode outcome = Json.object();
        outcome.putObject("throws").put("error", true).put("condition", condition);
        return outcome;
    }
}
