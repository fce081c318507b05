package io.quarkiverse.clerk.conformance;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.clerk.ClerkApiException;
import io.quarkiverse.clerk.TokenType;
import io.quarkiverse.clerk.runtime.OpaqueTokenAnswers;
import io.quarkiverse.clerk.runtime.machine.OpaqueTokens;
import io.quarkiverse.clerk.runtime.token.MachineToken;
import io.smallrye.mutiny.Uni;

/** What the Backend API knows of tokens as a row has it: it answers each request that the row names once, and no other. */
final class StubbedTokens implements OpaqueTokens {

    private static final Map<TokenType, String> PATHS = Map.of(TokenType.API_KEY, "/api_keys/verify", TokenType.M2M_TOKEN,
            "/m2m_tokens/verify", TokenType.OAUTH_TOKEN, "/oauth_applications/access_tokens/verify");
    private static final Map<TokenType, String> PROPERTIES = Map.of(TokenType.API_KEY, "secret", TokenType.M2M_TOKEN, "token",
            TokenType.OAUTH_TOKEN, "access_token");

    private final Deque<JsonNode> expected = new ArrayDeque<>();
    private final List<String> unexpected = new ArrayList<>();
    private final JsonNode config;

    StubbedTokens(Row row) {
        this.config = row.config();
        for (JsonNode entry : row.json().path("backend_api")) {
            if (PATHS.values().stream().anyMatch(entry.path("request").path("url").asText()::endsWith)) {
                expected.add(entry);
            }
        }
    }

    @Override
    public Uni<MachineToken> verify(TokenType type, String token) {
        return Uni.createFrom().item(() -> {
            ObjectNode request = request(type, token);
            JsonNode entry = expected.peek();
            if (entry == null || !request.equals(stated(entry.path("request")))) {
                unexpected.add(request.toString());
                throw ClerkApiException.unreachable(new IOException("the row has no answer to this request"));
            }
            return answer(type, token, expected.remove().path("answer"));
        });
    }

    /** The outcome with what rows do not say because it never happens: requests too many or too few. */
    ObjectNode addTo(ObjectNode outcome) {
        if (!unexpected.isEmpty()) {
            outcome.set("unexpected_token_requests", Json.of(unexpected));
        }
        if (!expected.isEmpty()) {
            outcome.put("unsent_token_requests", expected.size());
        }
        return outcome;
    }

    private ObjectNode request(TokenType type, String token) {
        String machineKey = config.path("machineSecretKey").asText("");
        String key = type == TokenType.M2M_TOKEN && !machineKey.isEmpty() ? machineKey
                : config.path("secretKey").asText("");
        ObjectNode request = Json.object().put("url", InstanceKey.of(config).apiUrl() + PATHS.get(type))
                .put("authorization", "Bearer " + key);
        request.set("json", Json.object().put(PROPERTIES.get(type), token));
        return request;
    }

    private static JsonNode stated(JsonNode request) {
        ObjectNode stated = Json.object().put("url", request.path("url").asText()).put("authorization",
                request.path("headers").path("authorization").asText());
        stated.set("json", request.path("json"));
        return stated;
    }

    private static MachineToken answer(TokenType type, String token, JsonNode answer) {
        if (answer.has("network_error") || !answer.has("status")) {
            throw ClerkApiException.unreachable(new IOException("the row says so"));
        }
        int status = answer.path("status").asInt();
        if (status >= 300) {
            throw StubbedApi.failure(status, answer.path("json"));
        }
        return OpaqueTokenAnswers.read(type, token, snakeCased(answer.path("json")));
    }

    /** Some rows have answers as Clerk's SDK reads them. */
    private static JsonNode snakeCased(JsonNode answer) {
        ObjectNode cased = Json.object();
        answer.properties().forEach(member -> cased.set(member.getKey().replaceAll("([A-Z])", "_$1").toLowerCase(
                Locale.ROOT), member.getValue()));
        return cased;
    }
}
