package io.quarkiverse.clerk.conformance;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.clerk.runtime.token.SessionClaims;
import io.quarkiverse.clerk.runtime.token.TokenVerificationException;

/** {@code decode_session_claims}: what a session says about its user. */
final class SessionClaimsDecoding implements Operation {

    private static final Pattern CONDITION = Pattern.compile("\\(([a-z-]+)\\)");

    @Override
    public boolean covers(String operation) {
        return operation.equals("decode_session_claims");
    }

    @Override
    public JsonNode run(Row row, Scene scene) {
        try {
            ObjectNode outcome = Json.object();
            outcome.set("result", describe(SessionClaims.of(Json.members(row.argument(0)))));
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
