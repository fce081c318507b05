package io.quarkiverse.clerk.runtime.dev;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.quarkus.vertx.http.HttpServer;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;

/** Calls endpoints of this application and of nothing else. Redirects are shown and not followed. */
@Singleton
class ApplicationCalls {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final String ENABLED = "enabled";
    private static final int SHOWN_BYTES = 64 * 1024;

    private final HttpServer server;
    private final String insecureRequests;
    private final HttpClient client;

    ApplicationCalls(HttpServer server, Vertx vertx,
            @ConfigProperty(name = "quarkus.http.insecure-requests", defaultValue = ENABLED) String insecureRequests) {
        this.server = server;
        this.insecureRequests = insecureRequests;
        // Whatever certificate it has: it is this very process.
        this.client = vertx.createHttpClient(new HttpClientOptions().setTrustAll(true).setVerifyHost(false));
    }

    /**
     * @param token sent as bearer token; empty for none
     * @param body sent as JSON; empty for none
     */
    Uni<EndpointAnswer> call(EndpointTarget target, String token, String body) {
        RequestOptions options = new RequestOptions().setMethod(HttpMethod.valueOf(target.method())).setURI(target.path())
                .setTimeout(TIMEOUT.toMillis());
        if (isPlain()) {
            options.setHost(server.getLocalBaseUri().getHost()).setPort(server.getPort()).setSsl(false);
        } else {
            options.setHost("localhost").setPort(server.getSecurePort()).setSsl(true);
        }
        if (token != null && !token.isBlank()) {
            options.putHeader(HttpHeaders.AUTHORIZATION, "Bearer " + BearerToken.of(token));
        }
        return Uni.createFrom().completionStage(() -> client.request(options)
                .compose(request -> send(request, body)).compose(ApplicationCalls::answer).toCompletionStage());
    }

    /** Quarkus knows a base URL of the plain server only, which may answer with redirects to the other one. */
    private boolean isPlain() {
        return insecureRequests.equals(ENABLED) || server.getSecurePort() <= 0;
    }

    private static Future<HttpClientResponse> send(HttpClientRequest request, String body) {
        if (body == null || body.isBlank()) {
            return request.send();
        }
        return request.putHeader(HttpHeaders.CONTENT_TYPE, "application/json").send(Buffer.buffer(body));
    }

    private static Future<EndpointAnswer> answer(HttpClientResponse response) {
        return response.body().map(body -> {
            List<AnswerHeader> headers = response.headers().entries().stream()
                    .map(header -> new AnswerHeader(header.getKey(), header.getValue())).toList();
            boolean truncated = body.length() > SHOWN_BYTES;
            String text = (truncated ? body.slice(0, SHOWN_BYTES) : body).toString(StandardCharsets.UTF_8);
            return new EndpointAnswer(response.statusCode(), response.statusMessage(), headers, text, truncated);
        });
    }

    @PreDestroy
    void close() {
        client.close();
    }
}
