package io.quarkiverse.clerk.conformance;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Tokens and their claims that we judge differently from Clerk's own SDK. */
final class TokenDeviations {

    private static final List<String> AFTER_ISSUER = List.of("token-expired", "session-token-expired", "token-not-active-yet",
            "session-token-nbf", "token-iat-in-the-future", "session-token-iat-in-the-future");
    private static final List<String> AFTER_AUDIENCE = with(AFTER_ISSUER, "token-invalid-authorized-parties",
            "token-invalid-issuer");
    private static final List<String> AFTER_CRIT = with(AFTER_AUDIENCE, "token-verification-failed",
            "token-invalid-signature");

    static final List<Deviation> ALL = List.of(
            new Deviation("§13 aud of odd shape: refused, because nothing that cannot be understood may pass",
                    assertion("aud")
                            .and(row -> !Verifications.texts(row.argument(1)).isEmpty() && isOddAudience(row.argument(0))),
                    row -> Json.error("throws", "token-verification-failed")),
            new Deviation("§13 aud of odd shape: refused, because nothing that cannot be understood may pass",
                    TokenDeviations::hasTokenOfOddAudience, row -> failure(row, "token-verification-failed")),
            new Deviation("§13 crit header: refused (RFC 7515 §4.1.11), because it demands what we do not understand",
                    row -> hasCritical(row) && passesUntil(row, AFTER_CRIT),
                    row -> failure(row, "token-invalid")),
            new Deviation("§13 bearer scheme in any case (RFC 9110 §11.1): the header's token counts",
                    Row.is("authenticate_request").and(BearerScheme::isOddCase),
                    row -> Expectations.signedIn(row, row.tokens().fieldNames().next())),
            ForeignIssuer.DEVIATION,
            new Deviation("typed API: an issuer is a text or a list; a function cannot be configured, so none is",
                    Row.is("verify_jwt_with_key").and(row -> row.expectedReason().equals("token-invalid-issuer")
                            && Verifications.texts(row.argument(1).path("issuer")).isEmpty()),
                    TokenDeviations::verified),
            new Deviation("typed API: malformed claims are left out of the session and stay in its raw claims",
                    Row.is("decode_session_claims").and(row -> row.expect().path("result").isObject()),
                    TokenDeviations::wellFormed));

    private TokenDeviations() {
    }

    private static Predicate<Row> assertion(String claim) {
        return Row.is("assert:" + claim);
    }

    private static boolean isOddAudience(JsonNode aud) {
        if (aud.isMissingNode() || aud.isNull() || aud.isTextual()) {
            return false;
        }
        return !aud.isArray()
                || Json.stream(aud).anyMatch(value -> !value.isTextual() && !value.isNull() && !value.has("$absent"));
    }

    private static boolean hasTokenOfOddAudience(Row row) {
        return passesUntil(row, AFTER_AUDIENCE) && !Verifications.texts(row.config().path("audience")).isEmpty()
                && Json.stream(row.tokens()).anyMatch(token -> isOddAudience(token.path("claims").path("aud")));
    }

    private static boolean hasCritical(Row row) {
        return Json.stream(row.tokens()).anyMatch(token -> token.path("header").hasNonNull("crit"));
    }

    /** Whether the row's token passes, or fails for one of these reasons only. */
    private static boolean passesUntil(Row row, List<String> reasons) {
        String reason = row.expectedReason().isEmpty() ? row.expect().path("reason").asText("") : row.expectedReason();
        return row.expect().has("result") || row.expect().path("status").asText().equals("signed-in")
                || reasons.stream().anyMatch(reason::startsWith);
    }

    private static List<String> with(List<String> reasons, String... more) {
        return Stream.concat(reasons.stream(), Stream.of(more)).toList();
    }

    /** The failure in the form of the operation. */
    private static JsonNode failure(Row row, String reason) {
        if (MachineDeviations.isAbout(row)) {
            return MachineDeviations.refused(row, "token-verification-failed");
        }
        return row.operation().equals("authenticate_request")
                ? Expectations.signedOut(row, reason, true)
                : Json.error("errors", reason);
    }

    private static JsonNode verified(Row row) {
        ObjectNode outcome = Json.object();
        outcome.set("result", row.tokens().path("T1").path("claims"));
        return outcome;
    }

    private static JsonNode wellFormed(Row row) {
        ObjectNode expectation = row.expect().deepCopy();
        IdentityDeviations.wellFormed((ObjectNode) expectation.path("result"));
        return expectation;
    }
}
