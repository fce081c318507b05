package io.quarkiverse.clerk.conformance;

import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Tokens of machines that we judge differently from Clerk's own SDK. */
final class MachineDeviations {

    private static final Set<String> TYPES = Set.of("api_key", "m2m_token", "oauth_token");

    static final List<Deviation> ALL = List.of(
            new Deviation("§6.3 an answer that names a token as revoked, expired or inactive, or as nobody's: refused, because "
                    + "whoever is let in must be somebody whose token counts",
                    row -> passes(row) && saysThatItDoesNotCount(row), row -> refused(row, "token-invalid")));

    private MachineDeviations() {
    }

    /** Whether the row is about a token of a machine. */
    static boolean isAbout(Row row) {
        return row.operation().equals("verify_machine_token") || TYPES.contains(type(row));
    }

    /** The refusal in the form of the operation. */
    static JsonNode refused(Row row, String reason) {
        if (row.operation().equals("authenticate_request")) {
            return Expectations.signedOut(row, reason, true, type(row));
        }
        ObjectNode refused = Json.object();
        refused.putArray("errors").addObject().put("error", true).put("code", reason);
        return refused.put("token_type", type(row));
    }

    private static String type(Row row) {
        JsonNode expect = row.expect();
        return expect.path("token_type").asText(expect.path("result").path("tokenType").asText());
    }

    private static boolean passes(Row row) {
        return isAbout(row) && (row.expect().has("result") || row.expect().path("status").asText().equals("signed-in"));
    }

    private static boolean saysThatItDoesNotCount(Row row) {
        return Json.stream(row.json().path("backend_api"))
                .filter(entry -> entry.path("request").path("url").asText().endsWith("/verify"))
                .map(entry -> entry.path("answer").path("json"))
                .anyMatch(answer -> answer.path("revoked").asBoolean() || answer.path("expired").asBoolean()
                        || !answer.path("active").asBoolean(true) || !answer.hasNonNull("id")
                        || !answer.hasNonNull("subject"));
    }
}
