package io.quarkiverse.clerk.emulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** An application that takes webhooks, with a verification of its own. */
final class WebhookReceiver implements AutoCloseable {

    static final String SECRET = "whsec_c2VjcmV0IG9mIHRoZSByZWNlaXZlciE=";

    /** A message that came, with a good signature. */
    record Received(String id, long timestamp, JsonNode body) {

        String type() {
            return body.path("type").asText();
        }

        JsonNode data() {
            return body.path("data");
        }
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final BlockingQueue<Received> received = new LinkedBlockingQueue<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    final AtomicInteger failures = new AtomicInteger();
    volatile boolean silent;

    WebhookReceiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    URI url() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/webhooks");
    }

    private void answer(HttpExchange exchange) throws IOException {
        String id = exchange.getRequestHeaders().getFirst("svix-id");
        String timestamp = exchange.getRequestHeaders().getFirst("svix-timestamp");
        byte[] body = exchange.getRequestBody().readAllBytes();
        boolean signed = ("v1," + Base64.getEncoder().encodeToString(hmac(id + "." + timestamp + "."
                + new String(body, StandardCharsets.UTF_8)))).equals(exchange.getRequestHeaders().getFirst("svix-signature"));
        if (signed) {
            received.add(new Received(id, Long.parseLong(timestamp), new ObjectMapper().readTree(body)));
        }
        await(silent);
        exchange.sendResponseHeaders(!signed ? 400 : failures.getAndDecrement() > 0 ? 500 : 200, -1);
        exchange.close();
    }

    private void await(boolean silence) {
        try {
            if (silence) {
                closed.await();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static byte[] hmac(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(SECRET.substring("whsec_".length())), "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    Received next() throws InterruptedException {
        Received next = received.poll(20, TimeUnit.SECONDS);
        if (next == null) {
            throw new AssertionError("No webhook came");
        }
        return next;
    }

    /** So many messages, in the order of their types: several are on their way at once. */
    List<Received> next(int number) throws InterruptedException {
        List<Received> all = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            all.add(next());
        }
        return all;
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
