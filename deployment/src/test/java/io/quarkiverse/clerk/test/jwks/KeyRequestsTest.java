package io.quarkiverse.clerk.test.jwks;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.clerk.ClerkIdentity;
import io.quarkiverse.clerk.RequireClerkSession;
import io.quarkus.test.QuarkusUnitTest;
import io.quarkus.test.common.http.TestHTTPResource;

/** How often Clerk is asked for its keys, over real HTTP. */
class KeyRequestsTest {

    private static final int CALLERS = 1_000;

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(root -> root.addClasses(KeyPeer.class, Protected.class))
            .withConfiguration("""
                    quarkus.clerk.secret-key=sk_test_peer
                    quarkus.http.accept-backlog=2048
                    quarkus.clerk.api-url=http://localhost:${quarkus.http.test-port:8081}/peer
                    """);

    @TestHTTPResource("/")
    URL home;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void aThousandCallersOnAnEmptyCacheMakeOneRequestAndAThousandForgedKidsOneMore() {
        String token = given().get("/peer/token").asString();
        assertThat(callAll(Stream.generate(() -> token).limit(CALLERS))).containsOnly(200);
        assertThat(requests()).isEqualTo(1);

        List<String> forged = given().queryParam("count", CALLERS).get("/peer/forged").asString().lines().toList();
        assertThat(callAll(forged.stream())).hasSize(CALLERS).containsOnly(401);
        assertThat(requests()).isLessThanOrEqualTo(2);

        assertThat(callAll(Stream.of(token))).containsOnly(200);
    }

    private List<Integer> callAll(Stream<String> tokens) {
        List<CompletableFuture<Integer>> calls = tokens.map(this::call).toList();
        return calls.stream().map(CompletableFuture::join).toList();
    }

    private CompletableFuture<Integer> call(String token) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(home + "protected"))
                .header("Authorization", "Bearer " + token).build();
        return http.sendAsync(request, HttpResponse.BodyHandlers.discarding()).thenApply(HttpResponse::statusCode);
    }

    private static int requests() {
        return Integer.parseInt(given().get("/peer/requests").asString());
    }

    @Path("/protected")
    public static class Protected {

        private final ClerkIdentity clerk;

        Protected(ClerkIdentity clerk) {
            this.clerk = clerk;
        }

        @GET
        @RequireClerkSession
        public String user() {
            return clerk.userId();
        }
    }
}
