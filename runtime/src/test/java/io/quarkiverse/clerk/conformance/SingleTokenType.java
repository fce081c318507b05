package io.quarkiverse.clerk.conformance;

import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Rows that accept a list of one token type. With Clerk's SDK a list is narrower than its one type: the request is first
 * compared with it, and a type that is missing in it has no name in the answer. Our endpoints accept a set of types.
 */
final class SingleTokenType {

    private static final Map<String, String> PREFIXES = Map.of("ak_", "api_key", "mt_", "m2m_token", "oat_", "oauth_token");
    private static final String SESSION = "session_token";

    private SingleTokenType() {
    }

    static JsonNode expectation(Row row) {
        ObjectNode stated = RequestOutcome.expected(row);
        if (stated.hasNonNull("token_type")) {
            return stated;
        }
        String accepted = row.config().path("acceptsToken").path(0).asText();
        String header = row.json().path("request").path("headers").path("authorization").asText("").replaceFirst("^Bearer ",
                "");
        if (accepted.equals(SESSION)) {
            boolean opaque = opaqueType(header).isPresent();
            return Expectations.signedOut(row, opaque ? "token-invalid" : "token-type-mismatch", opaque);
        }
        return Expectations.signedOut(row, header.isEmpty() ? "No token in header" : "token-type-mismatch", false, accepted);
    }

    private static Optional<String> opaqueType(String token) {
        return PREFIXES.entrySet().stream().filter(prefix -> token.startsWith(prefix.getKey())).map(Map.Entry::getValue)
                .findFirst();
    }
}
