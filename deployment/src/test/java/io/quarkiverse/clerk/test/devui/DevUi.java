package io.quarkiverse.clerk.test.devui;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
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

    private final BlockingQueue<JsonNode> messages = new LinkedBlockingQueue<>();
    private final StringBuilder partial = new StringBuilder();
    private final WebSocket socket;
    private int id;

    DevUi() {
        socket = HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(ENDPOINT, this).join();
    }

    /** The result of a method of this extension. */
    JsonNode call(String method, Map<String, Object> parameters) {
        JsonNode answer = send("quarkus-clerk_" + method, parameters);
        if (answer.has("error")) {
            throw new IllegalStateException(answer.at("/error/message").asText());
        }
        return answer.at("/result/object");
    }

    JsonNode call(String method) {
        return call(method, Map.of());
    }

    /** The next item of a subscription. */
    JsonNode next() {
        return receive().at("/result/object");
    }

    private JsonNode send(String method, Map<String, Object> parameters) {
        id++;
        try {
            socket.sendText(JSON.writeValueAsString(Map.of("jsonrpc", "2.0", "id", id, "method", method, "params", parameters)),
                    true).join();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
        return receive();
    }

    private JsonNode receive() {
        try {
            JsonNode message = messages.poll(30, TimeUnit.SECONDS);
            if (message == null) {
                throw new AssertionError("The Dev UI did not answer");
            }
            return message;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted", e);
        }
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            try {
                messages.add(JSON.readTree(partial.toString()));
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
