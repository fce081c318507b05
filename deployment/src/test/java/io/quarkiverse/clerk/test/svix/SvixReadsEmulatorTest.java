package io.quarkiverse.clerk.test.svix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import com.sun.net.httpserver.HttpServer;

import io.quarkiverse.clerk.emulator.ClerkEmulator;
import io.quarkiverse.clerk.emulator.ClerkEmulatorOptions;
import io.quarkiverse.clerk.emulator.webhook.WebhookEndpoint;

/** What the emulator sends is good to npm's {@code svix} as well. */
class SvixReadsEmulatorTest {

    private record Received(String id, long timestamp, String signature, String body) {
    }

    @Test
    void theSignatureIsGood() throws Exception {
        SvixPackage svix = SvixPackage.installed();
        BlockingQueue<Received> received = new LinkedBlockingQueue<>();
        HttpServer application = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        application.createContext("/", exchange -> {
            var headers = exchange.getRequestHeaders();
            received.add(new Received(headers.getFirst("svix-id"), Long.parseLong(headers.getFirst("svix-timestamp")),
                    headers.getFirst("svix-signature"),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        application.start();
        String secret = WebhookEndpoint.newSigningSecret();
        URI endpoint = URI.create("http://localhost:" + application.getAddress().getPort());
        try (ClerkEmulator emulator = ClerkEmulator.start(ClerkEmulatorOptions.builder().webhooks(endpoint, secret).build())) {
            emulator.webhooks().send("session.created");
            Received message = received.poll(20, TimeUnit.SECONDS);
            assertThat(message).isNotNull();
            assertThat(svix.verify(secret, message.id(), message.timestamp(), message.body(), message.signature()))
                    .isEqualTo("session.created");
            assertThatThrownBy(() -> svix.verify(WebhookEndpoint.newSigningSecret(), message.id(), message.timestamp(),
                    message.body(), message.signature())).hasMessageContaining("No matching signature");
        } finally {
            application.stop(0);
        }
    }
}
