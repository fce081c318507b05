package io.quarkiverse.clerk.conformance;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.clerk.ClerkApiException;
import io.quarkiverse.clerk.runtime.authentication.BackendApi;
import io.smallrye.mutiny.Uni;

/** The two operations that handshake and refresh need, as the current row stubs them; it keeps what it was asked. */
final class StubbedSessions extends NoSiblings {

    private static final String PAYLOAD = "clients.getHandshakePayload";
    private static final String REFRESH = "sessions.refreshSession";

    private final Map<String, Deque<JsonNode>> outcomes = new HashMap<>();
    private final Map<String, ArrayNode> calls = new HashMap<>();
    private TokenMint mint = new TokenMint(Json.object());

    void expect(Row row) {
        outcomes.clear();
        calls.clear();
        mint = new TokenMint(row.tokens());
        for (JsonNode stub : row.json().path("stubs")) {
            Deque<JsonNode> answers = new ArrayDeque<>();
            stub.path("outcomes").forEach(answers::add);
            outcomes.put(stub.path("call").asText(), answers);
        }
    }

    /** An instance of which a row stubs nothing has no client to ask with. */
    BackendApi orNone(Row row) {
        return row.json().has("stubs") ? this : BackendApi.NONE;
    }

    /** What the row says about calls, and what came of it: how often each was called, and with what. */
    static void state(Row row, ObjectNode expectation, TokenMint mint) {
        for (JsonNode stub : row.json().path("stubs")) {
            if (stub.has("times_called")) {
                ArrayNode arguments = ((ArrayNode) mint.expand(stub.path("arguments"))).deepCopy();
                // That cookies are asked for is up to ClerkSessions.
                arguments.forEach(call -> call.forEach(argument -> {
                    if (argument instanceof ObjectNode options) {
                        options.remove("format");
                    }
                }));
                describe(expectation, stub.path("call").asText(), stub.path("times_called").asInt(), arguments);
            }
        }
    }

    void report(Row row, ObjectNode outcome) {
        for (JsonNode stub : row.json().path("stubs")) {
            if (stub.has("times_called")) {
                ArrayNode made = calls.getOrDefault(stub.path("call").asText(), JsonNodeFactory.instance.arrayNode());
                describe(outcome, stub.path("call").asText(), made.size(), made);
            }
        }
    }

    private static void describe(ObjectNode target, String call, int times, ArrayNode arguments) {
        ObjectNode calls = target.path("calls").isObject() ? (ObjectNode) target.get("calls") : target.putObject("calls");
        calls.putObject(call).put("times", times).set("arguments", arguments);
    }

    @Override
    public Uni<List<String>> handshakePayload(String nonce) {
        record(PAYLOAD).addObject().put("nonce", nonce);
        return answer(PAYLOAD, returned -> texts(returned.path("directives")));
    }

    @Override
    public Uni<List<String>> refreshSession(String sessionId, Refresh refresh) {
        ArrayNode arguments = record(REFRESH);
        arguments.add(sessionId);
        ObjectNode options = arguments.addObject().put("suffixed_cookies", refresh.suffixedCookies())
                .put("expired_token", refresh.expiredToken()).put("refresh_token", refresh.refreshToken())
                .put("request_origin", refresh.requestOrigin());
        options.set("request_headers", Json.of(refresh.requestHeaders()));
        return answer(REFRESH, returned -> texts(returned.path("cookies")));
    }

    private ArrayNode record(String call) {
        return calls.computeIfAbsent(call, ignored -> JsonNodeFactory.instance.arrayNode()).addArray();
    }

    private <T> Uni<T> answer(String call, Function<JsonNode, T> read) {
        JsonNode outcome = outcomes.getOrDefault(call, new ArrayDeque<>()).poll();
        if (outcome == null) {
            return Uni.createFrom().failure(new AssertionError("The row has no answer to " + call));
        }
        return outcome.has("fails") ? Uni.createFrom().failure(failure(outcome.path("fails")))
                : Uni.createFrom().item(read.apply(mint.expand(outcome.path("returns"))));
    }

    private static ClerkApiException failure(JsonNode fails) {
        String code = fails.path("errors").path(0).path("code").asText("");
        return code.equals(ClerkApiException.UNEXPECTED_ERROR)
                ? ClerkApiException.unreachable(new IOException("the row says so"))
                : StubbedApi.failure(code.isEmpty() ? 500 : 422, fails);
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
