package io.quarkiverse.clerk.conformance;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Rows whose token passes with Clerk's SDK and is not issued by the instance. Such a row is run twice: as we are by default,
 * which refuses the token, and without the check of the issuer, which has to give what the row says.
 */
final class ForeignIssuer {

    private static final List<String> AFTER_ISSUER = List.of("session-token-expired", "session-token-nbf",
            "session-token-iat-in-the-future", "active-organization-mismatch", "primary-domain-cross-origin-sync");
    private static final String REFUSED = "token-invalid-issuer";

    static final Deviation DEVIATION = Deviation.inPart(
            "§13 issuer derived from the publishable key: a token of another issuer is refused; without the check as stated",
            Row.is("authenticate_request").and(ForeignIssuer::isFound), (row, stated) -> {
                boolean inHandshake = row.json().path("request").toString().contains("__clerk_handshake");
                return ((ObjectNode) stated.deepCopy()).put("issuer_checked", inHandshake ? "not signed in" : REFUSED);
            });

    private ForeignIssuer() {
    }

    static boolean isFound(Row row) {
        if (!passesUntilIssuer(row) || row.tokens().isEmpty() || isMachine(row)
                || !Verifications.texts(row.config().path("issuer")).isEmpty()) {
            return false;
        }
        Set<String> issuers = RowSettings.of(row.config()).issuers();
        return !issuers.isEmpty()
                && takenTokens(row).noneMatch(token -> issuers.contains(token.path("claims").path("iss").asText()));
    }

    /** What became of the row with the check. */
    static JsonNode isDecided(ObjectNode outcome) {
        String reason = outcome.path("reason").asText();
        boolean isSignedIn = outcome.path("is_authenticated").asBoolean();
        return Json.of(isSignedIn ? "signed in" : reason.equals(REFUSED) ? REFUSED : "not signed in");
    }

    private static boolean isMachine(Row row) {
        return !row.expect().path("token_type").asText().equals("session_token");
    }

    private static boolean passesUntilIssuer(Row row) {
        String reason = row.expect().path("reason").asText("");
        return row.expect().path("status").asText().equals("signed-in") || AFTER_ISSUER.stream().anyMatch(reason::startsWith);
    }

    /** The token that the row says was taken; all of them if it does not say. */
    private static Stream<JsonNode> takenTokens(Row row) {
        JsonNode taken = row.tokens().path(row.expect().path("token").asText("").replaceAll("^\\{\\{token:|}}$", ""));
        return taken.isObject() ? Stream.of(taken) : Json.stream(row.tokens());
    }
}
