package io.quarkiverse.clerk.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.clerk.runtime.token.Jwt;
import io.quarkiverse.clerk.runtime.token.TokenInternals;
import io.quarkiverse.clerk.runtime.token.TokenVerificationException;

/** {@code decode_jwt} and {@code check_signature}: a token taken apart, and its signature by itself. */
final class TokenParts implements Operation {

    /** The token that a row of {@code check_signature} shows taken apart. */
    private static final String TOKEN = "{{token:T1}}";

    @Override
    public boolean covers(String operation) {
        return operation.equals("decode_jwt") || operation.equals("check_signature");
    }

    @Override
    public JsonNode run(Row row, Scene scene) {
        TokenMint mint = new TokenMint(row.tokens());
        return row.operation().equals("decode_jwt") ? decode(mint.expand(row.argument(0).asText()))
                : check(mint.expand(TOKEN), row.argument(1));
    }

    private static JsonNode decode(String token) {
        try {
            Jwt jwt = Jwt.decode(token);
            ObjectNode outcome = Json.object();
            ObjectNode result = outcome.putObject("result");
            result.set("header", Json.of(jwt.header()));
            result.set("payload", Json.of(jwt.claims()));
            return outcome;
        } catch (TokenVerificationException e) {
            return Json.error("errors", e.reason().code());
        }
    }

    private static JsonNode check(String token, JsonNode key) {
        if (TokenInternals.isSignedBy(Jwt.decode(token), Verifications.key(key))) {
            return Json.object().put("result", true);
        }
        ObjectNode outcome = Json.object();
        outcome.putObject("result").put("data", false);
        return outcome;
    }
}
