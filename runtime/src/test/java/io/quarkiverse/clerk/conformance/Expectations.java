package io.quarkiverse.clerk.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Whole expectations of {@code authenticate_request}, for deviations. */
final class Expectations {

    private static final String SESSION = "session_token";

    private Expectations() {
    }

    /**
     * A request for a session that is signed out.
     *
     * @param isTold whether the caller is told why a token was refused
     */
    static ObjectNode signedOut(Row row, String reason, boolean isTold) {
        return signedOut(row, reason, isTold, SESSION);
    }

    /** @param type what the request was taken for */
    static ObjectNode signedOut(Row row, String reason, boolean isTold, String type) {
        ObjectNode expected = common(row, "signed-out", type, false).put("reason", reason).put("message_present", isTold);
        expected.putObject("middleware").put("continues", true);
        ObjectNode headers = expected.putObject("headers").put("x-clerk-auth-status", "signed-out")
                .put("x-clerk-auth-reason", reason);
        if (isTold) {
            headers.put("x-clerk-auth-message", "*");
        }
        expected.putObject("auth").put("isAuthenticated", false).put("tokenType", type);
        return expected;
    }

    /** A request that is signed in by a token of a user without organization. */
    static ObjectNode signedIn(Row row, String token) {
        JsonNode claims = row.tokens().path(token).path("claims");
        ObjectNode expected = common(row, "signed-in", SESSION, true).put("message_present", false)
                .put("token", new TokenMint(row.tokens()).expand("{{token:" + token + "}}"));
        expected.putObject("middleware").put("continues", true);
        expected.putObject("headers");
        ObjectNode auth = expected.putObject("auth").put("isAuthenticated", true).put("tokenType", SESSION);
        auth.set("sessionClaims", claims);
        auth.set("sessionId", claims.get("sid"));
        auth.set("userId", claims.get("sub"));
        return expected;
    }

    private static ObjectNode common(Row row, String status, String type, boolean isAuthenticated) {
        ObjectNode expected = Json.object().put("status", status).put("token_type", type).put("is_authenticated",
                isAuthenticated);
        StubbedSessions.state(row, expected, new TokenMint(row.tokens()));
        if (row.json().path("http").has("status") && !row.json().path("http").has("note")) {
            expected.put("http_status", 200);
        }
        return expected;
    }
}
