package org.acme;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

import org.junit.jupiter.api.Test;

import com.sun.net.httpserver.HttpServer;

import io.quarkiverse.clerk.emulator.ClerkEmulator;
import io.quarkiverse.clerk.emulator.ClerkEmulatorOptions;
import io.quarkiverse.clerk.emulator.Fault;
import io.quarkiverse.clerk.emulator.InstanceType;

class EmulatorControlsTest {

    @Test
    void controls() {
        try (ClerkEmulator emulator = ClerkEmulator.start(ClerkEmulatorOptions.defaults())) {
            // tag::controls[]
            emulator.clock().advance(Duration.ofMinutes(-2)); // tokens made now have expired
            // ...
            emulator.clock().reset();

            emulator.faults().add(Fault.status("/v1/jwks", 500).times(2)); // the next two requests
            emulator.faults().add(Fault.silence("/v1/users/*").on("GET")); // no answer at all
            // ...
            emulator.faults().clear();

            emulator.requests().clear();
            given().get(emulator.url() + "/.well-known/jwks.json").then().statusCode(200);
            assertEquals(1, emulator.requests().count("/.well-known/*"));
            // end::controls[]
        }
    }

    @Test
    void webhooks() throws Exception {
        HttpServer application = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        BlockingQueue<String> received = new LinkedBlockingQueue<>();
        application.createContext("/", exchange -> {
            received.add(exchange.getRequestHeaders().getFirst("svix-id"));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        application.start();
        URI endpoint = URI.create("http://localhost:" + application.getAddress().getPort() + "/webhooks");
        // tag::webhooks[]
        ClerkEmulatorOptions options = ClerkEmulatorOptions.builder()
                .webhooks(endpoint, "whsec_dGhlIHNlY3JldCBvZiB0aGUgZW5kcG9pbnQ=")
                .build();
        try (ClerkEmulator emulator = ClerkEmulator.start(options)) {
            String message = emulator.webhooks().send("subscription.pastDue"); // about nobody, with example data
            assertEquals(message, received.take());

            emulator.webhooks().deliveries().forEach(System.out::println); // what became of each
            emulator.clock().advance(Duration.ofMinutes(5)); // those that failed come again now
        }
        // end::webhooks[]
        application.stop(0);
    }

    @Test
    void production() {
        // tag::production[]
        ClerkEmulatorOptions options = ClerkEmulatorOptions.builder()
                .instanceType(InstanceType.PRODUCTION)
                .sessionTokenLifetime(Duration.ofSeconds(5))
                .build();
        try (ClerkEmulator emulator = ClerkEmulator.start(options)) {
            assertEquals("sk_live_emulator", emulator.secretKey());
        }
        // end::production[]
    }
}
