package io.quarkiverse.clerk.test.proxy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** A Frontend API that notes what it is asked. */
final class FrontendApiPeer {

    /** Tells what was received, and forgets it: the test has another class loader than this peer. */
    static final String RECEIVED = "/received";

    private static final byte[] BLOCK = new byte[64 * 1024];

    private final Queue<JsonObject> received = new ConcurrentLinkedQueue<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;

    /** @return its URL */
    String start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
        return "http://localhost:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        if (exchange.getRequestURI().getPath().equals(RECEIVED)) {
            JsonArray all = new JsonArray();
            for (JsonObject request = received.poll(); request != null; request = received.poll()) {
                all.add(request);
            }
            send(exchange, 200, all.encode());
            return;
        }
        JsonObject headers = new JsonObject();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), new JsonArray(values)));
        int size = exchange.getRequestBody().readAllBytes().length;
        received.add(new JsonObject().put("method", exchange.getRequestMethod())
                .put("uri", exchange.getRequestURI().toString()).put("headers", headers).put("size", size));
        switch (exchange.getRequestURI().getPath()) {
            case "/v1/cookies" -> {
                exchange.getResponseHeaders().add("Set-Cookie", "__client=1; Path=/; HttpOnly");
                exchange.getResponseHeaders().add("Set-Cookie", "__session=2; Path=/");
                send(exchange, 200, "{}");
            }
            case "/v1/redirect" -> {
                exchange.getResponseHeaders().add("Location", "/v1/client?code=1#top");
                send(exchange, 302, "");
            }
            case "/v1/large" -> {
                exchange.sendResponseHeaders(200, 0);
                for (int i = 0; i < 320; i++) {
                    exchange.getResponseBody().write(BLOCK);
                }
                exchange.close();
            }
            case "/v1/stalls" -> {
                exchange.sendResponseHeaders(200, BLOCK.length);
                exchange.getResponseBody().write(BLOCK, 0, BLOCK.length / 2);
                exchange.getResponseBody().flush();
            }
            case "/v1/dies" -> exchange.close();
            default -> send(exchange, 200, "{\"response\":null}");
        }
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.isEmpty() ? -1 : body.length());
        exchange.getResponseBody().write(body.getBytes());
        exchange.close();
    }

    void stop() {
        server.stop(0);
        threads.shutdownNow();
    }
}
