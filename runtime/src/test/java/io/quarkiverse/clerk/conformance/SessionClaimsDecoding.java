package io.quarkiverse.clerk.conformance;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.clerk.runtime.token.SessionClaims;
import io.quarkiverse.clerk.runtime.token.TokenVerificationException;

/**
 * {@code decode_session_claims}: what a session says about its user. {@code auth_object:session} is the same under the roof of
 * a request.
 */
final class SessionClaimsDecoding implements Operation {

    private static final Pattern CONDITION = Pattern.compile("\\(([a-z-]+)\\)");

    @Override
    public boolean covers(String operation) {
        return operation.equals("decode_session_claims") || operation.equals("auth_object:session");
    }

    /** Of the object that a request has of its session, what a verified session does not know by itself is not compared. */
    @Override
    public JsonNode expectation(Row row) {
        if (!row.operation().equals("auth_object:session")) {
            return row.expect();
        }
        ObjectNode claims = row.expect().path("auth").deepCopy();
        claims.remove(List.of("tokenType", "isAuthenticated"));
        ObjectNode expectation = Json.object();
        expectation.set("result", claims);
        return expectation;
    }

    @Override
    public JsonNode run(Row row, Scene scene) {
        try {
            ObjectNode outcome = Json.object();
            JsonNode claims = row.argument(row.operation().equals("auth_object:session") ? 2 : 0);
            outcome.set("result", describe(SessionClaims.of(Json.members(claims))));
            return outcome;
        } catch (TokenVerificationException e) {
            return thrown(e);
        }
    }

    /** The error with the condition that its message names. */
    static JsonNode thrown(TokenVerificationException e) {
        Matcher condition = CONDITION.matcher(e.getMessage());
        ObjectNode outcome = Json.object();
        outcome.putObject("throws").put("error", true).put("condition", condition.find() ? condition.group(1) : "?");
        return outcome;
    }

    /** The claims under the names of Clerk's identity object. */
    private static ObjectNode describe(SessionClaims claims) {
        ObjectNode described = Json.object();
        described.set("sessionClaims", Json.of(claims.all()));
        put(described, "sessionId", claims.sessionId());
        put(described, "sessionStatus", claims.sessionStatus());
        put(described, "userId", claims.userId());
        put(described, "orgId", claims.organizationId());
        put(described, "orgRole", claims.organizationRole());
        put(described, "orgSlug", claims.organizationSlug());
        claims.actor().ifPresent(actor -> described.set("actor", Json.of(actor.claims())));
        claims.organizationPermissions().ifPresent((Set<String> permissions) -> described.set("orgPermissions",
                Json.of(permissions)));
        claims.factorVerificationAge().ifPresent(age -> described.putArray("factorVerificationAge")
                .add(age.firstFactorMinutes()).add(age.secondFactorMinutes()));
        return described;
    }

    private static void put(ObjectNode described, String name, Optional<String> value) {
        value.ifPresent(text -> described.put(name, text));
    }
}
