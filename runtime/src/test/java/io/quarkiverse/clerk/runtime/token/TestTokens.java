package io.quarkiverse.clerk.runtime.token;

import java.time.Instant;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.clerk.conformance.TokenMint;

/**
 * A session token in the making.
 *
 * @param header its header, to be changed
 * @param claims its claims, to be changed
 */
public record TestTokens(ObjectNode header, ObjectNode claims) {

    private static final int LIFE = 60;

    /** A token that is valid for a minute. */
    public static TestTokens session(String kid, Instant now) {
        ObjectNode header = JsonNodeFactory.instance.objectNode().put("alg", "RS256").put("kid", kid).put("typ", "JWT");
        ObjectNode claims = JsonNodeFactory.instance.objectNode().put("iss", "https://clerk.example.com").put("sub", "user_1")
                .put("sid", "sess_1").put("iat", now.getEpochSecond()).put("exp", now.getEpochSecond() + LIFE);
        return new TestTokens(header, claims);
    }

    /** The token, signed with the key of this name. */
    public String sign(String key) {
        return TokenMint.mint(header, claims, key);
    }
}
