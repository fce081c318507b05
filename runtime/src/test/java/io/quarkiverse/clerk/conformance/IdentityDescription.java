package io.quarkiverse.clerk.conformance;

import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.clerk.TokenType;
import io.quarkiverse.clerk.runtime.authentication.RequestState;
import io.quarkiverse.clerk.runtime.authentication.RequestState.MachineSignedIn;
import io.quarkiverse.clerk.runtime.authentication.RequestState.SignedIn;
import io.quarkiverse.clerk.runtime.authentication.RequestState.SignedOut;
import io.quarkiverse.clerk.runtime.token.MachineToken;
import io.quarkiverse.clerk.runtime.token.SessionClaims;

/** What an application sees of its caller, under the names of Clerk's identity object (spec §5.1). */
final class IdentityDescription {

    private static final String UNAUTHENTICATED = "unauthenticated-";

    private IdentityDescription() {
    }

    static ObjectNode of(RequestState state, boolean treatPendingAsSignedOut) {
        if (state instanceof MachineSignedIn machine) {
            return machine(machine.token());
        }
        ObjectNode described = Json.object().put("isAuthenticated", false);
        if (state instanceof SignedOut signedOut) {
            put(described, "tokenType", signedOut.tokenType().map(TokenType::code));
        } else if (state instanceof SignedIn signedIn) {
            SessionClaims claims = signedIn.session().claims();
            described.put("tokenType", TokenType.SESSION_TOKEN.code());
            put(described, "sessionStatus", claims.sessionStatus());
            if (!claims.isPending() || !treatPendingAsSignedOut) {
                session(described, claims);
            }
        }
        return described;
    }

    /** The expectation with what a name in it stands for; the members of those that are not authenticated are all null. */
    static JsonNode expand(JsonNode auth) {
        String template = auth.path("$template").asText("");
        if (template.isEmpty()) {
            return auth;
        }
        return Json.object().put("isAuthenticated", false).put("tokenType", template.startsWith(UNAUTHENTICATED)
                ? template.substring(UNAUTHENTICATED.length())
                : TokenType.SESSION_TOKEN.code());
    }

    private static void session(ObjectNode described, SessionClaims claims) {
        described.put("isAuthenticated", true).set("sessionClaims", Json.of(claims.all()));
        put(described, "sessionId", claims.sessionId());
        put(described, "userId", claims.userId());
        put(described, "orgId", claims.organizationId());
        put(described, "orgRole", claims.organizationRole());
        put(described, "orgSlug", claims.organizationSlug());
        claims.organizationPermissions().ifPresent(permissions -> described.set("orgPermissions", Json.of(permissions)));
        claims.actor().ifPresent(actor -> described.set("actor", Json.of(actor.claims())));
        claims.factorVerificationAge().ifPresent(age -> described.putArray("factorVerificationAge")
                .add(age.firstFactorMinutes()).add(age.secondFactorMinutes()));
    }

    private static ObjectNode machine(MachineToken token) {
        ObjectNode described = Json.object().put("isAuthenticated", true).put("tokenType", token.type().code())
                .put("id", token.id()).put("subject", token.subject());
        described.set("scopes", Json.of(token.scopes()));
        put(described, "name", token.name());
        put(described, "clientId", token.clientId());
        if (token.type() == TokenType.M2M_TOKEN) {
            described.put("machineId", token.subject());
        } else {
            described.put(token.subject().startsWith("org_") ? "orgId" : "userId", token.subject());
        }
        token.claims().ifPresent(claims -> described.set("claims", Json.of(claims)));
        return described;
    }

    private static void put(ObjectNode described, String name, Optional<String> value) {
        value.ifPresent(text -> described.put(name, text));
    }
}
