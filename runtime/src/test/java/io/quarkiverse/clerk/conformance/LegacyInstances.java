package io.quarkiverse.clerk.conformance;

import java.time.Duration;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.clerk.api.model.Jwks;
import io.quarkiverse.clerk.runtime.token.JwksKeySource;
import io.quarkiverse.clerk.runtime.token.JwksPolicy;
import io.quarkiverse.clerk.runtime.token.Jwt;
import io.quarkiverse.clerk.runtime.token.TokenVerificationException;
import io.quarkiverse.clerk.runtime.token.TokenVerifier;
import io.quarkiverse.clerk.runtime.token.VerificationOptions;
import io.smallrye.mutiny.Uni;

/** {@code legacy_multiple_instances}: two instances in one application, asked about a token of the second. */
final class LegacyInstances implements Operation {

    private static final VerificationOptions NOTHING_ELSE = new VerificationOptions(Set.of(), Set.of(), Set.of(), Set.of(),
            Duration.ofSeconds(5));

    @Override
    public boolean covers(String operation) {
        return operation.equals("legacy_multiple_instances");
    }

    @Override
    public JsonNode expectation(Row row) {
        ObjectNode expectation = row.expect().deepCopy();
        expectation.forEach(filter -> {
            if (filter.path("session").isNull()) {
                ((ObjectNode) filter).put("session", "(none)");
            }
        });
        return expectation;
    }

    @Override
    public JsonNode run(Row row, Scene scene) {
        boolean sameKid = row.json().path("clients").toString().contains("under kid k");
        TokenVerifier first = verifier("key-a", sameKid ? "k" : "ins_a", scene);
        TokenVerifier second = verifier("key-b", sameKid ? "k" : "ins_b", scene);
        ObjectNode claims = new LegacySession(row, scene).claims("sess_1", "user_1");
        Jwt token = Jwt.decode(TokenMint.mint(Json.object().put("alg", "RS256").put("kid", sameKid ? "k" : "ins_b"), claims,
                "key-b"));
        ObjectNode outcome = Json.object();
        // The owner of the token goes first, so that its key would be in a cache that the two shared.
        String ofSecond = session(second, token);
        outcome.putObject("filter_a").put("session", session(first, token));
        outcome.putObject("filter_b").put("session", ofSecond);
        return outcome;
    }

    private static TokenVerifier verifier(String key, String kid, Scene scene) {
        JwksKeySource keys = new JwksKeySource(
                () -> Uni.createFrom().item(new Jwks(List.of(TestKeys.jwk(key, kid)))), JwksPolicy.DEFAULT, scene.clock());
        return new TokenVerifier(keys, NOTHING_ELSE, scene.clock());
    }

    private static String session(TokenVerifier verifier, Jwt token) {
        try {
            verifier.verify(token).await().indefinitely();
            return "(present)";
        } catch (TokenVerificationException e) {
            return "(none)";
        }
    }
}
