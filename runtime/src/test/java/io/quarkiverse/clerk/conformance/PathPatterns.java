package io.quarkiverse.clerk.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.clerk.runtime.authentication.AuthenticationInternals;
import io.quarkiverse.clerk.runtime.authentication.HttpUrl;
import io.quarkiverse.clerk.runtime.authentication.InvalidConfigurationException;
import io.quarkiverse.clerk.runtime.authentication.OrganizationSync;

/** Operations on patterns of paths, and the organizations that paths are for. */
final class PathPatterns implements Operation {

    private static final Set<String> NAMES = Set.of("path_matches", "normalise_path", "route_matcher",
            "compile_organization_patterns", "match_organization_path");
    private static final int BAD_REQUEST = 400;

    @Override
    public boolean covers(String operation) {
        return NAMES.contains(operation);
    }

    @Override
    public JsonNode run(Row row, Scene scene) {
        ObjectNode outcome = Json.object();
        try {
            outcome.set("result", switch (row.operation()) {
                case "normalise_path" -> AuthenticationInternals.normalizePath(row.argument(0).asText()).map(Json::of)
                        .orElseThrow(PathPatterns::malformed);
                case "compile_organization_patterns" -> Json.of(AuthenticationInternals.patternsOf(sync(row.argument(0))));
                case "match_organization_path" -> target(row);
                default -> matches(row);
            });
        } catch (InvalidConfigurationException e) {
            return RequestOutcome.of(e);
        } catch (IllegalArgumentException e) {
            outcome.putObject("throws").put("error", true).put("status_code", BAD_REQUEST).put("condition",
                    "malformed-path-encoding");
        }
        return outcome;
    }

    private static IllegalArgumentException malformed() {
        return new IllegalArgumentException("The path cannot be decoded");
    }

    private static OrganizationSync sync(JsonNode options) {
        return OrganizationSync.of(RowSettings.texts(options.path("organizationPatterns")),
                RowSettings.texts(options.path("personalAccountPatterns")));
    }

    private static JsonNode target(Row row) {
        String path = HttpUrl.parse(row.argument(0).asText()).orElseThrow().path();
        return AuthenticationInternals.target(sync(row.json().path("subject").path(0)), path).map(Json::of)
                .orElseGet(() -> Json.of(null));
    }

    private static JsonNode matches(Row row) {
        JsonNode subject = row.json().path("subject").path(0);
        List<String> patterns = new ArrayList<>();
        (subject.isArray() ? subject : Json.object().set("only", subject)).forEach(
                pattern -> pattern(pattern).ifPresent(patterns::add));
        return Json.of(AuthenticationInternals.matchesPath(patterns, row.argument(0).asText()));
    }

    /** The pattern; a regular expression of a whole path is the expression of a pattern that has nothing else in it. */
    private static Optional<String> pattern(JsonNode pattern) {
        if (pattern.has("$regex")) {
            return Optional.of("(" + pattern.path("$regex").asText().replaceAll("^\\^|\\$$", "") + ")");
        }
        return Optional.of(pattern.asText("")).filter(text -> !text.isEmpty() && !text.equals("null"));
    }
}
