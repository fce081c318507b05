package io.quarkiverse.clerk.emulator.backend;

import static io.quarkiverse.clerk.emulator.http.Json.millis;
import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.POST;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.clerk.emulator.http.ApiRequest;
import io.quarkiverse.clerk.emulator.http.ApiRoutes;
import io.quarkiverse.clerk.emulator.http.ClerkError;
import io.quarkiverse.clerk.emulator.http.Json;
import io.quarkiverse.clerk.emulator.store.Document;
import io.quarkiverse.clerk.emulator.store.RowType;
import io.quarkiverse.clerk.emulator.store.Rows;
import io.quarkiverse.clerk.emulator.store.Seed;
import io.quarkiverse.clerk.emulator.store.Store;
import io.quarkiverse.clerk.emulator.token.Tokens;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.RequestOptions;

/** {@code /v1/proxy_checks}: does a proxy of the application lead here? It does if the keys behind it are the own ones. */
final class ProxyChecksResource {

    private static final RowType<Document> TYPE = new RowType<>("proxchk", "proxy check");
    private static final String KEYS = "/.well-known/jwks.json";
    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final String PROXY_URL = "proxy_url";

    private final Rows<Document> checks;
    private final Finder find;
    private final Tokens tokens;
    private final HttpClient http;
    private final Clock clock;

    ProxyChecksResource(Vertx vertx, Store store, Tokens tokens, Clock clock) {
        this.checks = store.rows(TYPE);
        this.find = new Finder(store);
        this.tokens = tokens;
        this.http = vertx.createHttpClient();
        this.clock = clock;
    }

    void register(ApiRoutes routes) {
        routes.onAsync(POST, "/proxy_checks", this::check);
    }

    private Future<JsonNode> check(ApiRequest request) {
        String domainId = find.row(Seed.DOMAINS, request.body().required("domain_id")).id();
        String proxyUrl = request.body().required(PROXY_URL);
        return Future.all(tokens.jwks(), keys(proxyUrl)).map(both -> {
            if (!both.resultAt(0).equals(both.resultAt(1))) {
                throw refused();
            }
            return json(passed(domainId, proxyUrl));
        });
    }

    private Future<JsonNode> keys(String proxyUrl) {
        RequestOptions options;
        try {
            options = new RequestOptions().setMethod(GET).setTimeout(TIMEOUT.toMillis())
                    .setAbsoluteURI(proxyUrl.replaceFirst("/+$", "") + KEYS);
        } catch (RuntimeException e) {
            // Vert.x has no exception of its own for a URL that it cannot read.
            throw ClerkError.invalidFormat(PROXY_URL, "proxy_url must be an absolute http or https URL.");
        }
        return http.request(options).compose(sent -> sent.send()).compose(answer -> answer.body())
                .map(ProxyChecksResource::parsed).recover(unreachable -> Future.failedFuture(refused()));
    }

    private static JsonNode parsed(Buffer body) {
        return Json.parse(body.toString()).orElseThrow(ProxyChecksResource::refused);
    }

    private static ClerkError refused() {
        return ClerkError.refused("invalid_proxy_configuration", PROXY_URL, "Clerk Frontend API cannot be accessed through"
                + " the proxy URL. Make sure your proxy is configured correctly.");
    }

    /** A check of the same proxy is run again rather than kept twice. */
    private Document passed(String domainId, String proxyUrl) {
        Instant now = clock.instant();
        ObjectNode properties = Json.object().put("domain_id", domainId).put(PROXY_URL, proxyUrl)
                .put("last_run_at", millis(now)).put("successful", true);
        return checks.save(checks.first(check -> check.text(PROXY_URL).equals(proxyUrl)
                && check.text("domain_id").equals(domainId)).map(check -> check.with(properties, now))
                .orElseGet(() -> new Document(checks.nextId(), properties, now, now)));
    }

    private static ObjectNode json(Document check) {
        return DocumentForm.json("proxy_check", check);
    }
}
