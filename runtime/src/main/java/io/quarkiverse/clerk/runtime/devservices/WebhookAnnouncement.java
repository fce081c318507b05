package io.quarkiverse.clerk.runtime.devservices;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import io.quarkiverse.clerk.runtime.ClerkInstances;
import io.quarkiverse.clerk.runtime.config.ClerkConfig;
import io.quarkus.vertx.http.HttpServer;
import io.quarkus.vertx.http.HttpServerStart;
import io.quarkus.vertx.http.HttpsServerStart;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** Tells the emulator where the application takes webhooks: only now is it certain which port it listens on. */
@Singleton
class WebhookAnnouncement {

    private static final Logger LOG = Logger.getLogger("io.quarkiverse.clerk");
    private static final String ENABLED = "enabled";
    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private final ClerkConfig config;
    private final EmulatorWebhooks emulator;
    private final HttpServer server;
    private final String insecureRequests;
    private final String rootPath;

    WebhookAnnouncement(ClerkConfig config, EmulatorWebhooks emulator, HttpServer server,
            @ConfigProperty(name = "quarkus.http.insecure-requests", defaultValue = ENABLED) String insecureRequests,
            @ConfigProperty(name = "quarkus.http.root-path", defaultValue = "/") String rootPath) {
        this.insecureRequests = insecureRequests;
        this.rootPath = rootPath;
        this.config = config;
        this.emulator = emulator;
        this.server = server;
    }

    void started(@ObservesAsync HttpServerStart http) {
        if (insecureRequests.equals(ENABLED)) {
            path().ifPresent(path -> announce(server.getLocalBaseUri() + path));
        }
    }

    /** Quarkus knows a base URL of the plain server only. */
    void started(@ObservesAsync HttpsServerStart https) {
        if (!insecureRequests.equals(ENABLED)) {
            String base = "https://localhost:" + server.getSecurePort() + rootPath.replaceAll("/+$", "");
            path().ifPresent(path -> announce(base + path));
        }
    }

    private Optional<String> path() {
        return config.instances().get(ClerkInstances.DEFAULT).webhooks().path();
    }

    private void announce(String endpoint) {
        try {
            HttpResponse<String> answer = HttpClient.newHttpClient().send(request(endpoint), BodyHandlers.ofString());
            if (answer.statusCode() == 200) {
                LOG.infof("The emulator of Clerk sends webhooks to %s", endpoint);
            } else {
                warn(endpoint, "it answered " + answer.statusCode() + " " + answer.body());
            }
        } catch (IOException e) {
            warn(endpoint, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            warn(endpoint, "the start was interrupted");
        }
    }

    private HttpRequest request(String endpoint) {
        JsonObject own = new JsonObject().put("url", endpoint).put("signing_secret", emulator.signingSecret());
        return HttpRequest.newBuilder(URI.create(emulator.url() + "/emulator/webhooks/endpoints")).timeout(TIMEOUT)
                .header("Authorization", "Bearer " + emulator.secretKey()).header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(new JsonArray().add(own).encode())).build();
    }

    private void warn(String endpoint, String cause) {
        LOG.warnf("The emulator of Clerk at %s could not be told to send webhooks to %s: %s. Start the application again",
                emulator.url(), endpoint, cause);
    }
}
