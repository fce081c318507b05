package io.quarkiverse.clerk.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.clerk.runtime.authentication.RequestState;

/**
 * {@code read_identity}: what an endpoint reads of its caller, which depends on what it accepts. What somebody else planted on
 * the request has no meaning here.
 */
final class IdentityReading implements Operation {

    @Override
    public boolean covers(String operation) {
        return operation.equals("read_identity");
    }

    @Override
    public JsonNode expectation(Row row) {
        return row.expect().has("auth") ? auth(IdentityDescription.expand(row.expect().path("auth"))) : row.expect();
    }

    @Override
    public JsonNode run(Row row, Scene scene) {
        JsonNode acceptsToken = row.argument(0).path("acceptsToken");
        JsonNode identity = row.json().path("current_identity");
        RequestState state = identity.hasNonNull("tokenType") ? NarrowedRequest.of(complete(identity), acceptsToken, scene)
                : NarrowedRequest.withoutToken(acceptsToken, scene);
        ObjectNode read = IdentityDescription.of(state, true);
        ObjectNode asked = Json.object();
        JsonNode expected = row.expect().has("auth") ? IdentityDescription.expand(row.expect().path("auth"))
                : signedOut().path("auth");
        expected.fieldNames().forEachRemaining(name -> asked.set(name, read.get(name)));
        return auth(asked);
    }

    static JsonNode signedOut() {
        return auth(IdentityDescription.expand(Json.object().put("$template", "signed-out-session")));
    }

    private static ObjectNode auth(JsonNode auth) {
        ObjectNode outcome = Json.object();
        outcome.set("auth", auth);
        return outcome;
    }

    /** Some rows leave out what follows from the rest. */
    private static JsonNode complete(JsonNode identity) {
        ObjectNode complete = identity.deepCopy();
        if (!complete.has("isAuthenticated")) {
            complete.put("isAuthenticated", complete.has("id") || complete.hasNonNull("userId"));
        }
        if (!complete.has("subject") && complete.hasNonNull("userId")) {
            complete.set("subject", complete.get("userId"));
        }
        return complete;
    }
}
