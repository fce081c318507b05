package io.quarkiverse.clerk.conformance;

import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.clerk.ClerkIdentity;
import io.quarkiverse.clerk.TokenType;
import io.quarkiverse.clerk.runtime.DecidedIdentity;
import io.quarkiverse.clerk.runtime.authentication.RequestState;
import io.quarkiverse.clerk.runtime.authentication.RequestState.SignedOut;

/** What an application sees of its caller, under the names of Clerk's identity object (spec §5.1). */
final class IdentityDescription {

    private static final String UNAUTHENTICATED = "unauthenticated-";

    private IdentityDescription() {
    }

    static ObjectNode of(RequestState state, boolean treatPendingAsSignedOut) {
        ClerkIdentity identity = DecidedIdentity.of(state, treatPendingAsSignedOut, null);
        Optional<TokenType> type = identity.tokenType();
        if (type.isPresent() && type.get() != TokenType.SESSION_TOKEN) {
            return machine(identity, type.get());
        }
        ObjectNode described = Json.object();
        described.put("isAuthenticated", identity.isSignedIn());
        put(described, "tokenType", type.or(() -> takenFor(state)).map(TokenType::code));
        put(described, "sessionStatus", identity.sessionStatus());
        if (identity.isSignedIn()) {
            session(described, identity);
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

    private static Optional<TokenType> takenFor(RequestState state) {
        return state instanceof SignedOut signedOut ? signedOut.tokenType() : Optional.of(TokenType.SESSION_TOKEN);
    }

    private static void session(ObjectNode described, ClerkIdentity identity) {
        described.set("sessionClaims", Json.of(identity.claims()));
        put(described, "sessionId", identity.findSessionId());
        put(described, "userId", identity.findUserId());
        put(described, "orgId", identity.organizationId());
        put(described, "orgRole", identity.organizationRole());
        put(described, "orgSlug", identity.organizationSlug());
        Set<String> permissions = identity.permissions();
        if (!permissions.isEmpty() || identity.claims().containsKey("o")) {
            described.set("orgPermissions", Json.of(permissions));
        }
        identity.actor().ifPresent(actor -> described.set("actor", Json.of(actor.claims())));
        identity.factorVerificationAge().ifPresent(age -> described.putArray("factorVerificationAge")
                .add(age.firstFactorMinutes()).add(age.secondFactorMinutes()));
    }

    private static ObjectNode machine(ClerkIdentity identity, TokenType type) {
        ObjectNode described = Json.object().put("isAuthenticated", true).put("tokenType", type.code());
        put(described, "id", identity.tokenId());
        put(described, "subject", identity.subject());
        described.set("scopes", Json.of(identity.scopes()));
        put(described, "userId", identity.findUserId());
        put(described, "orgId", identity.organizationId());
        put(described, "name", identity.apiKeyName());
        put(described, "machineId", identity.machineId());
        put(described, "clientId", identity.clientId());
        if (!identity.claims().isEmpty()) {
            described.set("claims", Json.of(identity.claims()));
        }
        return described;
    }

    private static void put(ObjectNode described, String name, Optional<String> value) {
        value.ifPresent(text -> described.put(name, text));
    }
}
