package io.quarkiverse.clerk.conformance;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.clerk.runtime.authentication.PublishableKey;
import io.quarkiverse.clerk.runtime.config.CheckedConfiguration;

/** {@code parse_publishable_key} and {@code cookie_suffix}. */
final class PublishableKeys implements Operation {

    @Override
    public boolean covers(String operation) {
        return operation.equals("parse_publishable_key") || operation.equals("cookie_suffix");
    }

    @Override
    public JsonNode run(Row row, Scene scene) {
        String text = row.argument(0).asText("");
        if (row.operation().equals("cookie_suffix")) {
            return Json.object().put("result", PublishableKey.cookieSuffix(text));
        }
        Optional<PublishableKey> key = PublishableKey.parse(text);
        if (row.argument(1).path("fatal").asBoolean() && isRefusedAtStart(text)) {
            ObjectNode outcome = Json.object();
            outcome.putObject("throws").put("error", true).put("condition", "invalid-publishable-key");
            return outcome;
        }
        ObjectNode outcome = Json.object();
        key.ifPresent(parsed -> outcome.putObject("result")
                .put("instanceType", parsed.instanceType().name().toLowerCase(Locale.ROOT))
                .put("frontendApi", frontendApi(parsed, row.argument(1))));
        return outcome;
    }

    private static String frontendApi(PublishableKey key, JsonNode options) {
        Optional<String> domain = options.path("isSatellite").asBoolean() ? text(options, "domain") : Optional.empty();
        return key.frontendApi(text(options, "proxyUrl"), domain);
    }

    private static Optional<String> text(JsonNode options, String name) {
        return Optional.of(options.path(name).asText("")).filter(text -> !text.isEmpty());
    }

    private static boolean isRefusedAtStart(String text) {
        List<String> mistakes = CheckedConfiguration.of(
                Map.of("CLERK_SECRET_KEY", "sk_test_conformance", "CLERK_PUBLISHABLE_KEY", text)).mistakes();
        return mistakes.stream().anyMatch(mistake -> mistake.startsWith("quarkus.clerk.publishable-key"));
    }
}
