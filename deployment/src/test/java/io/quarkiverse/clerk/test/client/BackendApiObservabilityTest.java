package io.quarkiverse.clerk.test.client;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkiverse.clerk.ClerkApiException;
import io.quarkiverse.clerk.ClerkClient;
import io.quarkiverse.clerk.ReactiveClerkClient;
import io.quarkiverse.clerk.test.peer.ClerkPeer;
import io.quarkiverse.clerk.test.peer.PeerClient;
import io.quarkus.builder.Version;
import io.quarkus.maven.dependency.Dependency;
import io.quarkus.test.QuarkusUnitTest;
import io.smallrye.mutiny.Uni;

/** What an operator sees of the client, where the application has OpenTelemetry and Micrometer. */
class BackendApiObservabilityTest {

    private static final String SECRET_KEY = "sk_test_nobody_shall_see_me";

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(Caller.class, Spans.class, ClerkPeer.class, PeerClient.class))
            .setForcedDependencies(List.of(
                    Dependency.of("io.quarkus", "quarkus-opentelemetry", Version.getVersion()),
                    Dependency.of("io.quarkus", "quarkus-micrometer-registry-prometheus", Version.getVersion())))
            .setBeforeAllCustomizer(() -> ClerkPeer.start("observed"))
            .setAfterAllCustomizer(ClerkPeer::stop)
            .withConfiguration("""
                    quarkus.http.test-port=0
                    quarkus.clerk.secret-key=%s
                    quarkus.clerk.api-url=${peer.observed.url}
                    quarkus.otel.traces.exporter=none
                    """.formatted(SECRET_KEY));

    private static final PeerClient PEER = new PeerClient("observed");

    @Inject
    ClerkClient clerk;

    @Inject
    Spans spans;

    @Test
    void everyRequestIsCountedByOperationAndStatus() {
        PEER.session("sess_counted", "user_1", "client_1", "active");
        clerk.sessions().get("sess_counted");
        clerk.sessions().get("sess_counted");
        assertThatThrownBy(() -> clerk.sessions().get("sess_unknown")).isInstanceOf(ClerkApiException.class);

        given().get("/q/metrics").then().statusCode(200)
                .body(containsString("clerk_backend_api_seconds_count{instance=\"<default>\",operation=\"sessions.get\","
                        + "outcome=\"SUCCESS\",status=\"2xx\"} 2.0"))
                .body(containsString("clerk_backend_api_seconds_count{instance=\"<default>\",operation=\"sessions.get\","
                        + "outcome=\"CLIENT_ERROR\",status=\"404\"} 1.0"))
                .body(not(containsString("sess_counted"))).body(not(containsString(SECRET_KEY)));
    }

    @Test
    void everyRequestIsASpanOfTheTraceThatCausedIt() throws InterruptedException {
        PEER.session("sess_traced", "user_1", "client_1", "active");
        given().get("/caller").then().statusCode(200);

        SpanData server = spans.named("GET /caller");
        SpanData client = spans.all().stream().filter(span -> span.getParentSpanId().equals(server.getSpanId())).findFirst()
                .orElseThrow();
        assertThat(client.getName()).isEqualTo("GET /sessions/{sessionId}");
        assertThat(client.getKind()).isEqualTo(SpanKind.CLIENT);
        assertThat(client.getTraceId()).isEqualTo(server.getTraceId());
        assertThat(spans.all()).asString().doesNotContain(SECRET_KEY);
    }

    @Path("/caller")
    public static class Caller {

        @Inject
        ReactiveClerkClient clerk;

        @GET
        public Uni<String> call() {
            return clerk.sessions().get("sess_traced").map(session -> session.userId());
        }
    }

    /** A span ends after the answer has been sent, so whoever looks for one waits. */
    @Singleton
    public static class Spans implements SpanProcessor {

        private static final long PATIENCE = TimeUnit.SECONDS.toNanos(10);

        private final List<SpanData> ended = new ArrayList<>();

        synchronized List<SpanData> all() {
            return List.copyOf(ended);
        }

        synchronized SpanData named(String name) throws InterruptedException {
            long deadline = System.nanoTime() + PATIENCE;
            while (System.nanoTime() < deadline) {
                for (SpanData span : ended) {
                    if (span.getName().equals(name)) {
                        return span;
                    }
                }
                TimeUnit.NANOSECONDS.timedWait(this, deadline - System.nanoTime());
            }
            throw new AssertionError("No span " + name + " among " + ended);
        }

        @Override
        public void onStart(Context parent, ReadWriteSpan span) {
            // Only what a span says in the end counts.
        }

        @Override
        public boolean isStartRequired() {
            return false;
        }

        @Override
        public synchronized void onEnd(ReadableSpan span) {
            ended.add(span.toSpanData());
            notifyAll();
        }

        @Override
        public boolean isEndRequired() {
            return true;
        }
    }
}
