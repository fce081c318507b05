package io.quarkiverse.clerk.test.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.junit.jupiter.api.Test;

import io.quarkiverse.clerk.ClerkIdentity;
import io.quarkiverse.clerk.ClerkSession;
import io.quarkiverse.clerk.test.peer.PeerClient;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.restassured.RestAssured;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;

/** Many requests meet an empty key cache, on the event loop. */
abstract class AbstractKeyFetchTest {

    private static final int REQUESTS = 40;
    private static final int SECONDS = 20;
    private static final PeerClient PEER = new PeerClient("keys");
    static final String CONFIGURATION = """
            quarkus.clerk.secret-key=sk_test_keys
            quarkus.clerk.publishable-key=${peer.keys.publishable-key}
            quarkus.clerk.api-url=${peer.keys.url}
            """;

    @Inject
    Arrivals arrivals;

    @Test
    void keysAreFetchedOnceAndEachRequestGoesOnWhereItWas() throws Exception {
        String token = PEER.token();
        PEER.holdKeys();
        HttpClient browser = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/"))
                .header("Authorization", "Bearer " + token).build();
        List<CompletableFuture<HttpResponse<String>>> answers = IntStream.range(0, REQUESTS)
                .mapToObj(i -> browser.sendAsync(request, HttpResponse.BodyHandlers.ofString())).toList();
        assertThat(arrivals.all.await(SECONDS, TimeUnit.SECONDS)).as("nothing blocks the event loop").isTrue();
        PEER.releaseKeys();
        for (CompletableFuture<HttpResponse<String>> answer : answers) {
            assertThat(answer.get(SECONDS, TimeUnit.SECONDS).body()).isEqualTo("user_1 on its own context: true");
        }
        assertThat(PEER.requests()).containsExactly("GET /v1/jwks Bearer sk_test_keys");
    }

    @Singleton
    static class Arrivals {

        final CountDownLatch all = new CountDownLatch(REQUESTS);

        /** Before the authentication. */
        void count(@Observes Filters filters) {
            filters.register(request -> {
                request.put("arrived on", Vertx.currentContext());
                all.countDown();
                request.next();
            }, 1000);
        }
    }

    @Path("/")
    static class Handler {

        @Inject
        ClerkIdentity clerk;
        @Inject
        CurrentVertxRequest request;

        @GET
        @ClerkSession
        public Uni<String> who() {
            Context arrivedOn = request.getCurrent().get("arrived on");
            return Uni.createFrom().item(clerk.userId() + " on its own context: "
                    + (arrivedOn == Vertx.currentContext() && Context.isOnEventLoopThread()));
        }
    }
}
