package io.quarkiverse.clerk.conformance;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Identities that we make differently from Clerk's own SDK. */
final class IdentityDeviations {

    static final List<Deviation> ALL = List.of(
            new Deviation("typed API: malformed claims are left out of the session and stay in its raw claims",
                    Row.is("auth_object:session").and(row -> row.expect().has("auth")), IdentityDeviations::wellFormed),
            new Deviation("design §7 no secret is ever shown: an identity has no debug() that shows how tokens and keys begin; "
                    + "reason() and the headers x-clerk-auth-* say what was decided",
                    Row.is("auth_object:session.debug"), row -> SessionDebugging.offered(false)));

    private IdentityDeviations() {
    }

    private static JsonNode wellFormed(Row row) {
        return Json.object().set("auth", wellFormed(row.expect().path("auth").deepCopy()));
    }

    /** The members of a session that have the form of their claims. */
    static ObjectNode wellFormed(ObjectNode session) {
        for (String name : List.of("sessionId", "sessionStatus", "userId", "orgId", "orgRole", "orgSlug")) {
            if (!session.path(name).isTextual()) {
                session.remove(name);
            }
        }
        JsonNode age = session.path("factorVerificationAge");
        if (age.size() != 2 || Json.stream(age).anyMatch(minutes -> !minutes.isNumber()
                || minutes.asDouble() < 0 && minutes.asDouble() != -1)) {
            session.remove("factorVerificationAge");
        }
        if (!session.path("actor").path("sub").isTextual()) {
            session.remove("actor");
        }
        if (!session.path("orgPermissions").isArray()) {
            session.remove("orgPermissions");
        }
        return session;
    }
}
