package io.quarkiverse.clerk.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.clerk.ClerkApiException;
import io.quarkiverse.clerk.runtime.token.TokenInternals;
import io.quarkiverse.clerk.runtime.token.TokenVerificationException;
import io.quarkiverse.clerk.runtime.token.VerificationKey;

/** {@code load_jwk_from_pem} and {@code load_jwk_from_backend_api}. */
final class KeyLoading implements Operation {

    @Override
    public boolean covers(String operation) {
        return operation.equals("load_jwk_from_pem") || operation.equals("load_jwk_from_backend_api");
    }

    /** The id that Clerk's SDK gives a PEM key is an entry of its own cache, so it is not compared. */
    @Override
    public JsonNode expectation(Row row) {
        JsonNode expect = row.expect().deepCopy();
        if (row.operation().equals("load_jwk_from_pem") && expect.path("result") instanceof ObjectNode result) {
            result.remove("kid");
        }
        return expect;
    }

    @Override
    public JsonNode run(Row row, Scene scene) {
        JsonNode options = row.argument(0);
        return row.operation().equals("load_jwk_from_pem") ? fromPem(options) : fromBackendApi(options, scene);
    }

    private static JsonNode fromPem(JsonNode options) {
        JsonNode pem = options.path("pem");
        String text = pem.has("$key") ? TestKeys.pem(pem.path("$key").asText(), pem.path("encoding").asText())
                : pem.asText("");
        try {
            ObjectNode loaded = loaded(TokenInternals.readPem(options.path("kid").asText(), text));
            ((ObjectNode) loaded.path("result")).remove("kid");
            return loaded;
        } catch (IllegalArgumentException e) {
            ObjectNode outcome = Json.object();
            outcome.putObject("throws").put("error", true);
            return outcome;
        }
    }

    private static JsonNode fromBackendApi(JsonNode options, Scene scene) {
        try {
            VerificationKey key = scene.remoteKeys(options).key(options.path("kid").asText(null)).await().indefinitely();
            return Outcomes.withRequests(loaded(key), scene);
        } catch (TokenVerificationException e) {
            return Outcomes.withRequests(Json.error("throws", e.reason().code()), scene);
        } catch (ClerkApiException e) {
            return Outcomes.withRequests(Json.error("throws", e.errors().get(0).code()), scene);
        }
    }

    private static ObjectNode loaded(VerificationKey key) {
        ObjectNode outcome = Json.object();
        outcome.putObject("result").put("$key", TestKeys.nameOf(key.key())).put("part", "public").put("encoding", "JWK")
                .put("kid", key.kid()).put("alg", key.algorithm());
        return outcome;
    }
}
