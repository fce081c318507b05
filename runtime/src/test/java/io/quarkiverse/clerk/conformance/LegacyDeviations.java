package io.quarkiverse.clerk.conformance;

import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What Clerk's first SDKs did and we do differently (§9 of the protocol specification). */
final class LegacyDeviations {

    private static final String MULTI_SESSION = "_clerk_session_id=";

    static final List<Deviation> ALL = List.of(
            new Deviation("§9 header token (B): a lax endpoint continues signed out, a strict one answers 401 without body",
                    Row.is("legacy_filter").and(row -> isLax(row) && row.expect().path("continues").isBoolean()
                            && !row.expect().path("continues").asBoolean() && !row.json().has("on_error")),
                    row -> Json.object().put("continues", true)),
            new Deviation("design §3 a lax endpoint asks onError about refused tokens, not about their absence",
                    Row.is("legacy_filter").and(row -> isLax(row) && isAnonymous(row)
                            && row.expect().path("on_error_called").asBoolean()),
                    row -> ((ObjectNode) row.expect().deepCopy()).put("on_error_called", false)),
            new Deviation("§9 _clerk_session_id: the token proves one session, the Backend API of today says whether another "
                    + "is an active one of the same client",
                    Row.is("legacy_multi_session"), LegacyDeviations::namedSession));

    private LegacyDeviations() {
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
                || client.has("sessions") && !Json.stream(client.path("sessions"))
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
}
