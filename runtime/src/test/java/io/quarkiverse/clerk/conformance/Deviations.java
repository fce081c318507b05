package io.quarkiverse.clerk.conformance;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Every row that we answer differently from Clerk's own SDK on purpose, by rule: §13 of the protocol specification. */
final class Deviations {

    private static final List<String> AFTER_ISSUER = List.of("token-expired", "session-token-expired", "token-not-active-yet",
            "session-token-nbf", "token-iat-in-the-future", "session-token-iat-in-the-future");
    private static final List<String> AFTER_AUDIENCE = with(AFTER_ISSUER, "token-invalid-authorized-parties",
            "token-invalid-issuer");
    private static final List<String> AFTER_CRIT = with(AFTER_AUDIENCE, "token-verification-failed",
            "token-invalid-signature");
    private static final Duration UNKNOWN_KID_INTERVAL = Duration.ofSeconds(30);
    private static final String MULTI_SESSION = "_clerk_session_id=";

    private static final List<Deviation> ALL = List.of(
            new Deviation("§13 aud of odd shape: refused, because nothing that cannot be understood may pass",
                    assertion("aud")
                            .and(row -> !Verifications.texts(row.argument(1)).isEmpty() && isOddAudience(row.argument(0))),
                    row -> Json.error("throws", "token-verification-failed")),
            new Deviation("§13 aud of odd shape: refused, because nothing that cannot be understood may pass",
                    Deviations::hasTokenOfOddAudience, row -> failure(row, "token-verification-failed")),
            new Deviation("§13 crit header: refused (RFC 7515 §4.1.11), because it demands what we do not understand",
                    row -> hasCritical(row) && passesUntil(row, AFTER_CRIT),
                    row -> failure(row, "token-invalid")),
            new Deviation("§13 bearer scheme in any case (RFC 9110 §11.1): the header's token counts",
                    operation("authenticate_request").and(BearerScheme::isOddCase),
                    row -> Json.object().put("status", "signed-in")),
            new Deviation("§13 issuer derived from the publishable key: a token of another issuer is refused",
                    operation("authenticate_request").and(Deviations::hasForeignIssuer),
                    row -> Json.object().put("status", "signed-out").put("reason", "token-invalid-issuer")),
            new Deviation("§13 PEM without secret key: allowed, because nothing then needs the network",
                    operation("authenticate_request").and(
                            row -> condition(row).equals("missing-secret-key") && row.json().path("config").has("jwtKey")),
                    row -> Json.object()),
            new Deviation("design §2 without a publishable key nothing is derived: allowed, start-up says so",
                    operation("authenticate_request").or(operation("parse_publishable_key"))
                            .and(row -> condition(row).equals("missing-publishable-key")),
                    row -> Json.object()),
            new Deviation("§13 no retry of a refused JWKS request (401, 403): the answer will not change",
                    Deviations::isRefusedJwks, Deviations::sparingRetries),
            new Deviation("§13 unknown kid: at most one request in 30 seconds and instance",
                    Deviations::asksAgainForUnknownKid,
                    row -> Outcomes.sparing(row.expect(), row.json().path("backend_api").size())),
            new Deviation("§13 stale JWKS on failure: served, for at most an hour after they were loaded",
                    row -> row.expectedReason().equals("jwk-remote-failed-to-load") && lastLoaded(row).isPresent(),
                    row -> lastLoaded(row).orElseThrow().expect()),
            new Deviation("typed API: a PEM that cannot be read is refused at start-up, not per token",
                    row -> AuthenticateRequest.isUnreadable(config(row).path("jwtKey")), row -> Outcomes.refusedAtStart()),
            new Deviation("typed API: a PEM that is absent or no text is refused when it is configured, not per token",
                    operation("load_jwk_from_pem").and(row -> row.expect().has("throws")),
                    row -> thrown()),
            new Deviation("typed API: an issuer is a text or a list; a function cannot be configured, so none is",
                    operation("verify_jwt_with_key").and(row -> row.expectedReason().equals("token-invalid-issuer")
                            && Verifications.texts(row.argument(1).path("issuer")).isEmpty()),
                    Deviations::verified),
            new Deviation("typed API: malformed claims are left out of the session and stay in its raw claims",
                    operation("decode_session_claims").and(row -> row.expect().path("result").isObject()),
                    Deviations::wellFormed),
            new Deviation("§9 header token (B): a lax endpoint continues signed out, a strict one answers 401 without body",
                    operation("legacy_filter").and(row -> isLax(row) && row.expect().path("continues").isBoolean()
                            && !row.expect().path("continues").asBoolean() && !row.json().has("on_error")),
                    row -> Json.object().put("continues", true)),
            new Deviation("design §3 a lax endpoint asks onError about refused tokens, not about their absence",
                    operation("legacy_filter").and(row -> isLax(row) && isAnonymous(row)
                            && row.expect().path("on_error_called").asBoolean()),
                    row -> ((ObjectNode) row.expect().deepCopy()).put("on_error_called", false)),
            new Deviation("§9 _clerk_session_id: the token proves one session, the Backend API of today says whether another "
                    + "is an active one of the same client",
                    operation("legacy_multi_session"), Deviations::namedSession));

    private Deviations() {
    }

    static Optional<Deviation> of(Row row) {
        return ALL.stream().filter(deviation -> deviation.rule().test(row)).findFirst();
    }

    private static Predicate<Row> operation(String name) {
        return row -> row.operation().equals(name);
    }

    private static Predicate<Row> assertion(String claim) {
        return operation("assert:" + claim);
    }

    private static boolean isOddAudience(JsonNode aud) {
        if (aud.isMissingNode() || aud.isNull() || aud.isTextual()) {
            return false;
        }
        return !aud.isArray() || stream(aud).anyMatch(value -> !value.isTextual() && !value.isNull() && !value.has("$absent"));
    }

    private static boolean hasTokenOfOddAudience(Row row) {
        return passesUntil(row, AFTER_AUDIENCE) && !Verifications.texts(config(row).path("audience")).isEmpty()
                && stream(row.tokens()).anyMatch(token -> isOddAudience(token.path("claims").path("aud")));
    }

    private static boolean hasCritical(Row row) {
        return stream(row.tokens()).anyMatch(token -> token.path("header").hasNonNull("crit"));
    }

    private static boolean hasForeignIssuer(Row row) {
        Set<String> issuers = AuthenticateRequest.derivedIssuers(config(row));
        return passesUntil(row, AFTER_ISSUER) && !issuers.isEmpty()
                && Verifications.texts(config(row).path("issuer")).isEmpty() && !row.tokens().isEmpty()
                && takenTokens(row).noneMatch(token -> issuers.contains(token.path("claims").path("iss").asText()));
    }

    /** The token that the row says was taken; all of them if it does not say. */
    private static Stream<JsonNode> takenTokens(Row row) {
        JsonNode taken = row.tokens().path(row.expect().path("token").asText("").replaceAll("^\\{\\{token:|}}$", ""));
        return taken.isObject() ? Stream.of(taken) : stream(row.tokens());
    }

    /** Whether the row's token passes, or fails for one of these reasons only. */
    private static boolean passesUntil(Row row, List<String> reasons) {
        String reason = row.expectedReason().isEmpty() ? row.expect().path("reason").asText("") : row.expectedReason();
        return row.expect().has("result") || row.expect().path("status").asText().equals("signed-in")
                || reasons.stream().anyMatch(reason::startsWith);
    }

    /** The options, wherever the operation has them. */
    private static JsonNode config(Row row) {
        return row.json().path("config").isObject() ? row.json().path("config") : row.argument(1);
    }

    /** Clerk's SDK fetches for each unknown kid, we once in the interval. */
    private static boolean asksAgainForUnknownKid(Row row) {
        return row.expectedReason().equals("jwk-kid-mismatch") && row.json().path("backend_api").size() > 0
                && row.earlier().stream().anyMatch(other -> other.expectedReason().equals("jwk-kid-mismatch")
                        && sameInstance(row, other) && other.now().plus(UNKNOWN_KID_INTERVAL).isAfter(row.now()));
    }

    /** The row of the group that loaded the same key before, not more than an hour ago. */
    private static Optional<Row> lastLoaded(Row row) {
        return row.earlier().stream().filter(other -> other.expect().has("result") && sameInstance(row, other)
                && other.operation().equals(row.operation()) && other.now().plus(Duration.ofHours(1)).isAfter(row.now()))
                .findFirst();
    }

    private static boolean sameInstance(Row row, Row other) {
        int options = row.operation().equals("load_jwk_from_backend_api") ? 0 : 1;
        return InstanceKey.of(row.argument(options)).equals(InstanceKey.of(other.argument(options)));
    }

    private static List<String> with(List<String> reasons, String... more) {
        return Stream.concat(reasons.stream(), Stream.of(more)).toList();
    }

    private static String condition(Row row) {
        return row.expect().path("throws").path("condition").asText();
    }

    /** The failure in the form of the operation. */
    private static JsonNode failure(Row row, String reason) {
        return row.operation().equals("authenticate_request")
                ? Json.object().put("status", "signed-out").put("reason", reason)
                : Json.error("errors", reason);
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

    private static JsonNode verified(Row row) {
        ObjectNode outcome = Json.object();
        outcome.set("result", row.tokens().path("T1").path("claims"));
        return outcome;
    }

    private static JsonNode wellFormed(Row row) {
        ObjectNode expectation = row.expect().deepCopy();
        ObjectNode result = (ObjectNode) expectation.path("result");
        for (String name : List.of("sessionId", "sessionStatus", "userId", "orgId", "orgRole", "orgSlug")) {
            if (!result.path(name).isTextual()) {
                result.remove(name);
            }
        }
        JsonNode age = result.path("factorVerificationAge");
        if (age.size() != 2 || stream(age).anyMatch(minutes -> !minutes.isNumber()
                || minutes.asDouble() < 0 && minutes.asDouble() != -1)) {
            result.remove("factorVerificationAge");
        }
        if (!result.path("actor").path("sub").isTextual()) {
            result.remove("actor");
        }
        if (!result.path("orgPermissions").isArray()) {
            result.remove("orgPermissions");
        }
        return expectation;
    }

    private static boolean isLax(Row row) {
        return !row.json().path("variant").asText().toLowerCase(Locale.ROOT).contains("require");
    }

    private static boolean isAnonymous(Row row) {
        JsonNode request = row.json().path("request");
        return request.path("headers").path("authorization").asText("").isEmpty()
                && request.path("cookie_header").asText("").isEmpty();
    }

    /** The mapping of the old parameter, from what the row has the old Backend API answer. */
    private static JsonNode namedSession(Row row) {
        JsonNode request = row.json().path("request");
        JsonNode answer = row.json().path("backend_api").path(0).path("answer");
        JsonNode client = answer.path("json").has("sessions") ? answer.path("json") : Json.object();
        boolean noSession = request.path("cookie_header").asText("").isEmpty()
                || client.has("sessions") && !stream(client.path("sessions"))
                        .anyMatch(session -> session.path("id").equals(client.path("last_active_session_id")));
        if (noSession) {
            return Json.object().put("session", "(none)").put("reason", "session-token-and-uat-missing")
                    .put("strict", "refused");
        }
        ObjectNode expectation = Json.object();
        int parameter = request.path("url").asText().indexOf(MULTI_SESSION);
        if (parameter < 0 || answer.path("json").path("status").asText().equals("active")) {
            expectation.set("session", row.expect().path("session"));
            return expectation;
        }
        expectation.put("session", "(none)").put("reason", "session-id-mismatch").put("strict", "refused");
        expectation.putObject("on_error").put("statusCode", 401);
        return expectation;
    }

    private static Stream<JsonNode> stream(JsonNode container) {
        return StreamSupport.stream(container.spliterator(), false);
    }
}
