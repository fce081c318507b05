package io.quarkiverse.clerk.test.devui;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * The Dev UI's side of JSON-RPC. Quarkus' own test base polls every three seconds, and waits for minutes where the answer is
 * an error.
 */
final class DevUi implements AutoCloseable, WebSocket.Listener {

    private static final URI ENDPOINT = URI.create("ws://localhost:8080/q/dev-ui/json-rpc-ws");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<Integer, BlockingQueue<JsonNode>> messages = new ConcurrentHashMap<>();
    private final StringBuilder partial = new StringBuilder();
    private final WebSocket socket;
    private int id;

    DevUi() {
        socket = HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(ENDPOINT, this).join();
    }

    /** The result of a method of this extension. */
    JsonNode call(String method, Map<String, Object> parameters) {
        JsonNode answer = receive(send(method, parameters));
        if (answer.has("error")) {
            throw new IllegalStateException(answer.at("/error/message").asText());
        }
        return answer.at("/result/object");
    }

    JsonNode call(String method) {
        return call(method, Map.of());
    }

    /** Starts a subscription and returns its id. */
    int subscribe(String method) {
        int subscription = send(method, Map.of());
        receive(subscription);
        return subscription;
    }

    /** The next item of a subscription. */
    JsonNode next(int subscription) {
        return receive(subscription).at("/result/object");
    }

    private int send(String method, Map<String, Object> parameters) {
        id++;
        try {
            socket.sendText(JSON.writeValueAsString(Map.of("jsonrpc", "2.0", "id", id, "method",
                    "quarkus-clerk_" + method, "params", parameters)),
                    true).join();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
        return id;
    }

    private JsonNode receive(int to) {
        try {
            JsonNode message = messages(to).poll(30, TimeUnit.SECONDS);
            if (message == null) {
                throw new AssertionError("The Dev UI did not answer");
            }
            return message;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted", e);
        }
    }

    private BlockingQueue<JsonNode> messages(int to) {
        return messages.computeIfAbsent(to, added -> new LinkedBlockingQueue<>());
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            try {
                JsonNode message = JSON.readTree(partial.toString());
                messages(message.path("id").asInt()).add(message);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
            partial.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public void close() {
        socket.abort();
    }
}
