package io.quarkiverse.clerk.conformance;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.clerk.runtime.token.Jwt;
import io.quarkiverse.clerk.runtime.token.TokenInternals;
import io.quarkiverse.clerk.runtime.token.TokenVerificationException;
import io.quarkiverse.clerk.runtime.token.TokenVerifier;
import io.quarkiverse.clerk.runtime.token.VerificationKey;
import io.quarkiverse.clerk.runtime.token.VerificationOptions;
import io.quarkiverse.clerk.runtime.token.VerifiedToken;

/** {@code verify_session_token} and {@code verify_jwt_with_key}. */
final class Verifications implements Operation {

    private static final int DEFAULT_SKEW = 5000;

    @Override
    public boolean covers(String operation) {
        return operation.equals("verify_session_token") || operation.equals("verify_jwt_with_key");
    }

    @Override
    public JsonNode run(Row row, Scene scene) {
        String token = new TokenMint(row.tokens()).expand(row.argument(0).asText());
        JsonNode config = row.argument(1);
        boolean atHand = row.operation().equals("verify_jwt_with_key");
        try {
            Jwt jwt = Jwt.decode(token);
            VerifiedToken verified = atHand
                    ? TokenInternals.verify(jwt, key(config.path("key")), options(config), scene.clock())
                    : new TokenVerifier(scene.keys(config), options(config), scene.clock()).verify(jwt).await()
                            .indefinitely();
            ObjectNode outcome = Json.object();
            JsonNode claims = Json.of(verified.jwt().claims());
            if (atHand) {
                outcome.set("result", claims);
            } else {
                outcome.putObject("result").set("data", claims);
            }
            return Outcomes.withRequests(outcome, scene);
        } catch (TokenVerificationException e) {
            return Outcomes.withRequests(Json.error("errors", e.reason().code()), scene);
        } catch (IllegalArgumentException e) {
            return Outcomes.refusedAtStart();
        }
    }

    /** What a token must meet, by the options of Clerk's SDK. */
    static VerificationOptions options(JsonNode config) {
        JsonNode skew = config.path("clockSkewInMs");
        return new VerificationOptions(texts(config.path("headerType")), texts(config.path("audience")),
                texts(config.path("authorizedParties")), texts(config.path("issuer")),
                Duration.ofMillis(skew.isNumber() ? skew.asLong() : DEFAULT_SKEW));
    }

    /** A text or a list of texts as a set; what is no text cannot be configured with us. */
    static Set<String> texts(JsonNode value) {
        Set<String> texts = new LinkedHashSet<>();
        if (value.isTextual() && !value.asText().isEmpty()) {
            texts.add(value.asText());
        }
        for (JsonNode element : value) {
            if (element.isTextual()) {
                texts.add(element.asText());
            }
        }
        return texts;
    }

    /** The key that a row describes. */
    static VerificationKey key(JsonNode description) {
        if (description.isTextual()) {
            return TokenInternals.readPem("", description.asText());
        }
        String name = description.path("$key").asText();
        String encoding = description.path("encoding").asText();
        return encoding.startsWith("PEM") ? TokenInternals.readPem("", TestKeys.pem(name, encoding))
                : new VerificationKey(description.path("kid").asText(""), TestKeys.publicKey(name),
                        description.path("alg").asText(null));
    }
}
