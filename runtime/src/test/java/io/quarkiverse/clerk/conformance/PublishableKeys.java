package io.quarkiverse.clerk.conformance;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.clerk.runtime.authentication.PublishableKey;
import io.quarkiverse.clerk.runtime.config.CheckedConfiguration;

/** {@code parse_publishable_key}, what it is asked for by {@code is_*_publishable_key}, and {@code cookie_suffix}. */
final class PublishableKeys implements Operation {

    private static final Pattern IS = Pattern.compile("is_(?:(development|production)_)?publishable_key");

    @Override
    public boolean covers(String operation) {
        return operation.equals("parse_publishable_key") || operation.equals("cookie_suffix")
                || IS.matcher(operation).matches();
    }

    @Override
    public JsonNode run(Row row, Scene scene) {
        String text = row.argument(0).asText("");
        if (row.operation().equals("cookie_suffix")) {
            return Json.object().put("result", PublishableKey.cookieSuffix(text));
        }
        Optional<PublishableKey> key = PublishableKey.parse(text);
        Matcher is = IS.matcher(row.operation());
        if (is.matches()) {
            return Json.object().put("result", key.filter(parsed -> is.group(1) == null
                    || parsed.instanceType().name().equalsIgnoreCase(is.group(1))).isPresent());
        }
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
