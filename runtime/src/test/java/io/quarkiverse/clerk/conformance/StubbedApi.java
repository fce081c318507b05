package io.quarkiverse.clerk.conformance;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.clerk.ClerkApiError;
import io.quarkiverse.clerk.ClerkApiException;
import io.quarkiverse.clerk.api.model.Jwk;
import io.quarkiverse.clerk.api.model.Jwks;
import io.smallrye.mutiny.Uni;

/** The Backend API as the current row has it: it answers what the row says, once each, and nothing else. */
final class StubbedApi {

    private static final String JWKS_PATH = "/jwks";

    private final Deque<JsonNode> expected = new ArrayDeque<>();
    private final List<JsonNode> whenAsked = new ArrayList<>();
    private final List<String> unexpected = new ArrayList<>();

    synchronized void expect(JsonNode entries) {
        expected.clear();
        whenAsked.clear();
        unexpected.clear();
        for (JsonNode entry : entries) {
            if (entry.has("answer_to")) {
                whenAsked.add(entry);
            } else if (entry.path("request").path("url").asText().contains(JWKS_PATH)) {
                expected.add(entry);
            }
        }
    }

    /** Answers with the instance's key under these ids, as often as asked: for rows in which we ask and others do not. */
    synchronized void publish(Iterable<String> kids) {
        ObjectNode answer = Json.object().put("answer_to", JWKS_PATH);
        ArrayNode keys = answer.putObject("json").putArray("$jwks");
        kids.forEach(kid -> keys.addObject().put("key", "instance-key").put("kid", kid));
        whenAsked.add(answer);
    }

    /** Requests that the row does not know. */
    synchronized List<String> unexpected() {
        return List.copyOf(unexpected);
    }

    /** How many requests that the row knows were not made. */
    synchronized int unsent() {
        return expected.size();
    }

    /** {@code GET /jwks} of the instance. */
    Uni<Jwks> jwks(InstanceKey instance) {
        return Uni.createFrom().item(() -> answer(instance));
    }

    private synchronized Jwks answer(InstanceKey instance) {
        JsonNode entry = expected.peek();
        if (entry != null && entry.path("request").path("url").asText().equals(instance.url() + JWKS_PATH)
                && entry.path("request").path("headers").path("authorization").asText()
                        .equals("Bearer " + instance.secretKey())) {
            return read(expected.remove().path("answer"));
        }
        for (JsonNode optional : whenAsked) {
            if (optional.path("answer_to").asText().contains(JWKS_PATH)) {
                return read(optional);
            }
        }
        unexpected.add("GET " + instance.url() + JWKS_PATH);
        throw ClerkApiException.unreachable(new IOException("the row has no answer to this request"));
    }

    private static Jwks read(JsonNode answer) {
        int status = answer.path("status").asInt(200);
        if (!answer.has("status") && !answer.has("json") || answer.has("network_error")) {
            throw ClerkApiException.unreachable(new IOException("the row says so"));
        }
        if (status >= 300) {
            throw failure(status, answer.path("json"));
        }
        if (!answer.path("json").has("$jwks")) {
            return new Jwks(answer.path("json").has("keys") ? List.of() : null);
        }
        List<Jwk> keys = new ArrayList<>();
        answer.path("json").path("$jwks").forEach(
                key -> keys.add(TestKeys.jwk(key.path("key").asText(), key.path("kid").asText())));
        return new Jwks(keys);
    }

    /** An error answer, read as the client of the extension reads it. */
    static ClerkApiException failure(int status, JsonNode body) {
        List<ClerkApiError> errors = new ArrayList<>();
        for (JsonNode error : body.path("errors")) {
            String message = error.path("message").asText();
            errors.add(new ClerkApiError(error.path("code").asText(), message, error.path("long_message").asText(message),
                    Map.of()));
        }
        return new ClerkApiException(status, errors, "", null, null);
    }
}
