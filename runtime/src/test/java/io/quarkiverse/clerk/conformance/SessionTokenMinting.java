package io.quarkiverse.clerk.conformance;

import java.time.Duration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.clerk.ClerkIdentity;
import io.quarkiverse.clerk.runtime.DecidedIdentity;

/** {@code auth_object:session.getToken}: the token itself, and others that are minted of it. */
final class SessionTokenMinting implements Operation {

    @Override
    public boolean covers(String operation) {
        return operation.equals("auth_object:session.getToken");
    }

    @Override
    public JsonNode run(Row row, Scene scene) {
        JsonNode subject = row.json().path("subject");
        StubbedSessionTokens api = new StubbedSessionTokens(row,
                subject.path(0).path("apiUrl").asText("https://api.clerk.com"));
        ClerkIdentity identity = DecidedIdentity.of(IdentityObjects.session(subject, row), true, api.client());
        ObjectNode outcome = Json.object().put("result", token(identity, row.argument(0)));
        if (!api.unexpected().isEmpty()) {
            outcome.set("unexpected_requests", Json.of(api.unexpected()));
        }
        return outcome;
    }

    private static String token(ClerkIdentity identity, JsonNode options) {
        String template = options.path("template").asText("");
        if (template.isEmpty() && !options.has("expiresInSeconds")) {
            return identity.token().orElse(null);
        }
        if (!options.has("expiresInSeconds")) {
            return identity.getToken(template).await().indefinitely();
        }
        Duration expiresIn = Duration.ofSeconds(options.path("expiresInSeconds").asLong());
        return (template.isEmpty() ? identity.getToken(expiresIn) : identity.getToken(template, expiresIn)).await()
                .indefinitely();
    }
}
