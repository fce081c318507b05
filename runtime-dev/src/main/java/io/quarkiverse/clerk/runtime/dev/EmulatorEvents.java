package io.quarkiverse.clerk.runtime.dev;

import java.time.Duration;
import java.util.List;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;

import io.quarkiverse.clerk.runtime.devservices.EmulatorWebhooks;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonObject;

/** Has the emulator of the Dev Services send webhooks to the application. */
@Singleton
class EmulatorEvents {

    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final int OK = 200;

    private final Instance<EmulatorWebhooks> emulator;
    private final HttpClient client;

    EmulatorEvents(Instance<EmulatorWebhooks> emulator, Vertx vertx) {
        this.emulator = emulator;
        this.client = vertx.createHttpClient();
    }

    /** The types that the emulator has examples of; empty where it sends the application nothing. */
    Uni<List<String>> types() {
        return emulator.isUnsatisfied() ? Uni.createFrom().item(List.of())
                : call(HttpMethod.GET, "/emulator/webhooks/types", null)
                        .map(answer -> answer.getJsonArray("data").stream().map(String::valueOf).toList());
    }

    /** @return the id of the message */
    Uni<String> send(String type) {
        if (emulator.isUnsatisfied()) {
            throw new IllegalArgumentException(
                    "The emulator sends this application no webhooks. Set quarkus.clerk.webhooks.path"
                            + ", and no key of a real instance.");
        }
        if (type == null || type.isBlank()) {
            throw new IllegalArgumentException("type is missing, such as user.created.");
        }
        return call(HttpMethod.POST, "/emulator/webhooks", new JsonObject().put("type", type.strip()))
                .map(answer -> answer.getString("id"));
    }

    private Uni<JsonObject> call(HttpMethod method, String path, JsonObject body) {
        EmulatorWebhooks to = emulator.get();
        RequestOptions options = new RequestOptions().setMethod(method).setAbsoluteURI(to.url() + path)
                .setTimeout(TIMEOUT.toMillis()).putHeader(HttpHeaders.AUTHORIZATION, "Bearer " + to.secretKey())
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json");
        return Uni.createFrom().completionStage(() -> client.request(options)
                .compose(request -> body == null ? request.send() : request.send(body.toBuffer()))
                .compose(response -> response.body().map(answer -> read(response, answer))).toCompletionStage());
    }

    private static JsonObject read(HttpClientResponse response, Buffer answer) {
        JsonObject json = answer.toJsonObject();
        if (response.statusCode() != OK) {
            throw new IllegalArgumentException("The emulator answered " + response.statusCode() + ": "
                    + json.getJsonArray("errors").getJsonObject(0).getString("long_message"));
        }
        return json;
    }

    @PreDestroy
    void close() {
        client.close();
    }
}
