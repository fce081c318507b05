package io.quarkiverse.clerk.conformance;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.clerk.TokenType;

/** Keys, key sets and their configuration that we treat differently from Clerk's own SDK. */
final class KeyDeviations {

    private static final Duration UNKNOWN_KID_INTERVAL = Duration.ofSeconds(30);

    static final List<Deviation> ALL = List.of(
            new Deviation("§13 PEM without secret key: allowed, because nothing then needs the network",
                    Row.is("authenticate_request").and(row -> condition(row).endsWith("secret-key")
                            && row.config().has("jwtKey") && !accepts(row, TokenType.API_KEY)),
                    row -> Json.object()),
            new Deviation("design §2 without a publishable key nothing is derived: allowed, start-up says so",
                    Row.is("authenticate_request").or(Row.is("parse_publishable_key"))
                            .and(row -> condition(row).equals("missing-publishable-key")
                                    && !accepts(row, TokenType.OAUTH_TOKEN)),
                    row -> Json.object()),
            new Deviation("§13 no retry of a refused JWKS request (401, 403): the answer will not change",
                    KeyDeviations::isRefusedJwks, KeyDeviations::sparingRetries),
            new Deviation("§13 unknown kid: at most one request in 30 seconds and instance",
                    KeyDeviations::asksAgainForUnknownKid,
                    row -> Outcomes.sparing(row.expect(), row.json().path("backend_api").size())),
            new Deviation("§13 stale JWKS on failure: served, for at most an hour after they were loaded",
                    row -> row.expectedReason().equals("jwk-remote-failed-to-load") && lastLoaded(row).isPresent(),
                    row -> lastLoaded(row).orElseThrow().expect()),
            new Deviation("typed API: a PEM that cannot be read is refused at start-up, not per token",
                    row -> AuthenticateRequest.isUnreadable(row.config().path("jwtKey")), row -> Outcomes.refusedAtStart()),
            new Deviation("typed API: a PEM that is absent or no text is refused when it is configured, not per token",
                    Row.is("load_jwk_from_pem").and(row -> row.expect().has("throws")),
                    row -> thrown()));

    private KeyDeviations() {
    }

    private static boolean accepts(Row row, TokenType type) {
        return RowSettings.accepted(row.config().path("acceptsToken")).contains(type);
    }

    private static String condition(Row row) {
        return row.expect().path("throws").path("condition").asText();
    }

    private static JsonNode thrown() {
        ObjectNode outcome = Json.object();
        outcome.putObject("throws").put("error", true);
        return outcome;
    }

    private static boolean isRefusedJwks(Row row) {
        JsonNode entries = row.json().path("backend_api");
        int status = entries.path(0).path("answer").path("status").asInt();
        return entries.size() > 1 && entries.path(0).path("request").path("url").asText().endsWith("/jwks")
                && (status == 401 || status == 403);
    }

    private static JsonNode sparingRetries(Row row) {
        JsonNode expectation = row.operation().equals("authenticate_request") ? new AuthenticateRequest().expectation(row)
                : row.expect();
        return Outcomes.sparing(expectation, row.json().path("backend_api").size() - 1);
    }

    /** Clerk's SDK fetches for each unknown kid, we once in the interval. */
    private static boolean asksAgainForUnknownKid(Row row) {
        return isUnknownKidBesideLoadedKeys(row) && row.earlier().stream().anyMatch(
                other -> sameInstance(row, other) && isUnknownKidBesideLoadedKeys(other) && !asksAgainForUnknownKid(other)
                        && other.now().plus(UNKNOWN_KID_INTERVAL).isAfter(row.now()));
    }

    private static boolean isUnknownKidBesideLoadedKeys(Row row) {
        return row.expectedReason().equals("jwk-kid-mismatch") && row.json().path("backend_api").size() > 0
                && !options(row).path("skipJwksCache").asBoolean()
                && row.earlier().stream().anyMatch(other -> sameInstance(row, other) && other.json().has("backend_api"));
    }

    /** The row of the group that loaded the same key before, not more than an hour ago. */
    private static Optional<Row> lastLoaded(Row row) {
        return row.earlier().stream().filter(other -> other.expect().has("result") && sameInstance(row, other)
                && other.operation().equals(row.operation()) && other.now().plus(Duration.ofHours(1)).isAfter(row.now()))
                .findFirst();
    }

    private static boolean sameInstance(Row row, Row other) {
        return InstanceKey.of(options(row)).equals(InstanceKey.of(options(other)));
    }

    /** The options of an operation on keys or tokens. */
    private static JsonNode options(Row row) {
        return row.argument(row.operation().equals("load_jwk_from_backend_api") ? 0 : 1);
    }
}
