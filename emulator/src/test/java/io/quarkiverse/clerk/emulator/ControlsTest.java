package io.quarkiverse.clerk.emulator;

import static io.quarkiverse.clerk.emulator.Fault.Effect.DISCONNECT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.restassured.specification.RequestSpecification;

/** What tests can do to an emulator, in the same process and over HTTP. */
@Timeout(60)
class ControlsTest extends EmulatorTestBase {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private RequestSpecification control() {
        return backend().basePath("/emulator");
    }

    private HttpRequest jwks() {
        return HttpRequest.newBuilder(emulator.url().resolve("/v1/jwks"))
                .header("Authorization", "Bearer " + emulator.secretKey()).build();
    }

    @Test
    void timeCanBeMoved() throws Exception {
        emulator.clock().advance(Duration.ofMinutes(-2));
        String token = token(session(SOLO));
        assertThat(emulator.clock().instant()).isEqualTo(START.minusSeconds(120));
        assertThat(emulator.clock().offset()).isEqualTo(Duration.ofMinutes(-2));
        emulator.clock().reset();
        assertThatThrownBy(() -> reader(token)).hasMessageContaining("no longer valid");
        assertThat(reader(token(session(SOLO))).claims().getIssuedAt().getValue()).isEqualTo(START.getEpochSecond());

        Clock zoned = emulator(Clock.fixed(START, ZoneOffset.UTC)).withZone(ZoneOffset.ofHours(2));
        assertThat(zoned.getZone()).isEqualTo(ZoneOffset.ofHours(2));
        assertThat(zoned.instant()).isEqualTo(START);
    }

    private static EmulatorClock emulator(Clock base) {
        return new EmulatorClock(base);
    }

    @Test
    void timeCanBeMovedOverHttp() {
        control().body(Map.of("advance_millis", 5000)).post("/clock").then().statusCode(200)
                .body("now", equalTo(START.plusSeconds(5).toEpochMilli())).body("offset_millis", equalTo(5000));
        control().body(Map.of("advance_millis", -7000)).post("/clock").then().body("offset_millis", equalTo(-2000));
        assertThat(emulator.clock().instant()).isEqualTo(START.minusSeconds(2));
        control().get("/clock").then().body("offset_millis", equalTo(-2000));
        control().delete("/clock").then().statusCode(200).body("now", equalTo(START.toEpochMilli()));
        assertError(control().body(Map.of()).post("/clock").then(), 422, "form_param_missing");
        assertError(anonymous().get("/emulator/clock").then(), 401, "authentication_invalid");
    }

    @Test
    void requestsAreCounted() {
        get("/users?limit=3").statusCode(200);
        get("/users/" + SOLO);
        anonymous().header("X-Custom", "a").get("/.well-known/jwks.json");
        assertThat(emulator.requests().all()).extracting(RecordedRequest::toString)
                .containsExactly("GET /v1/users", "GET /v1/users/" + SOLO, "GET /.well-known/jwks.json");
        assertThat(emulator.requests().count("/v1/users*")).isEqualTo(2);
        assertThat(emulator.requests().count("/v1/users")).isEqualTo(1);
        assertThat(emulator.requests().count("/v1")).isZero();
        RecordedRequest first = emulator.requests().to("/v1/users").get(0);
        assertThat(first.method()).isEqualTo("GET");
        assertThat(first.query()).isEqualTo("limit=3");
        assertThat(first.header("AUTHORIZATION")).contains("Bearer " + emulator.secretKey());
        assertThat(emulator.requests().to("/.well-known/*").get(0).header("x-custom")).contains("a");
        assertThat(first.header("x-custom")).isEmpty();
        assertThat(first.toString()).doesNotContain("sk_test");
        emulator.requests().clear();
        assertThat(emulator.requests().all()).isEmpty();
        assertThatThrownBy(() -> emulator.requests().count("v1")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void requestsAreCountedOverHttp() {
        get("/users?limit=3");
        get("/jwks");
        control().get("/requests").then().statusCode(200).body("total_count", equalTo(2))
                .body("data.path", contains("/v1/users", "/v1/jwks")).body("data[0].query", equalTo("limit=3"));
        control().get("/requests?path=/v1/jwks").then().body("data.method", contains("GET"));
        assertError(control().get("/requests?path=x").then(), 422, "form_param_format_invalid");
        control().delete("/requests").then().statusCode(204);
        control().get("/requests").then().body("data", hasSize(0));
    }

    @Test
    void answersCanBeSpoilt() {
        emulator.faults().add(Fault.status("/v1/users*", 503).on("get").times(2));
        emulator.faults().add(Fault.status("/v1/users", 429));
        post("/users", Map.of("username", "somebody")).statusCode(429).header("Retry-After", equalTo("1"))
                .body("errors[0].code", equalTo("too_many_requests"));
        assertError(get("/users"), 503, "emulator_fault");
        assertThat(emulator.faults().pending().get(0).times()).isEqualTo(1);
        assertError(get("/users/" + SOLO), 503, "emulator_fault");
        get("/users/" + SOLO).statusCode(200).header("Retry-After", nullValue());
        get("/users").statusCode(429);
        get("/users").statusCode(429);
        get("/jwks").statusCode(200);
        emulator.faults().clear();
        get("/users").statusCode(200);
        assertThat(emulator.requests().count("/v1/users*")).isEqualTo(7);
    }

    @Test
    void answersCanBeMissing() {
        emulator.faults().add(Fault.silence("/v1/jwks"));
        HttpRequest impatient = HttpRequest.newBuilder(jwks(), (name, value) -> true).timeout(Duration.ofMillis(200)).build();
        assertThatThrownBy(() -> HTTP.send(impatient, BodyHandlers.ofString())).isInstanceOf(HttpTimeoutException.class);
        get("/users").statusCode(200);
        emulator.faults().clear();
        get("/jwks").statusCode(200);
    }

    @Test
    void connectionsCanBreak() {
        emulator.faults().add(Fault.disconnect("/v1/jwks"));
        assertThatThrownBy(() -> HTTP.send(jwks(), BodyHandlers.ofString())).isInstanceOf(IOException.class)
                .isNotInstanceOf(HttpTimeoutException.class);
        emulator.faults().clear();
        get("/jwks").statusCode(200);
    }

    @Test
    void answersCanBeSpoiltOverHttp() {
        control().body(Map.of("path", "/v1/jwks", "status", 502, "times", 1, "method", "GET")).post("/faults").then()
                .statusCode(200).body("status", equalTo(502)).body("times", equalTo(1)).body("effect", equalTo("status"));
        control().body(Map.of("path", "/v1/users", "effect", "disconnect")).post("/faults").then()
                .body("status", nullValue()).body("method", nullValue());
        control().get("/faults").then().body("total_count", equalTo(2)).body("data.path", contains("/v1/jwks", "/v1/users"));
        assertThat(emulator.faults().pending()).extracting(Fault::effect).contains(DISCONNECT);
        get("/jwks").statusCode(502);
        get("/jwks").statusCode(200);
        control().delete("/faults").then().statusCode(204);
        get("/users").statusCode(200);
        assertError(control().body(Map.of("path", "v1")).post("/faults").then(), 422, "form_param_format_invalid");
        assertError(control().body(Map.of("path", "/v1", "status", 200)).post("/faults").then(), 422,
                "form_param_value_invalid");
        assertError(control().body(Map.of("path", "/v1", "effect", "rain")).post("/faults").then(), 422,
                "form_param_value_invalid");
        assertError(control().get("/nothing").then(), 404, "resource_not_found");
    }

    @ParameterizedTest
    @ValueSource(ints = { 200, 399, 600, 0 })
    void onlyErrorsAreFaults(int status) {
        assertThatThrownBy(() -> Fault.status("/v1/jwks", status)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("status");
    }

    @Test
    void faultsAreChecked() {
        assertThatThrownBy(() -> Fault.silence("v1")).hasMessageContaining("v1");
        assertThatThrownBy(() -> Fault.silence("/v1").times(0)).hasMessageContaining("times");
    }

    @Test
    void optionsAreChecked() {
        for (String domain : List.of("localhost", "Example.com", "exa mple.com", "https://example.com", "")) {
            assertThatThrownBy(() -> ClerkEmulatorOptions.builder().domain(domain).build())
                    .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("domain");
            assertThatThrownBy(() -> ClerkEmulatorOptions.builder().satelliteDomains(List.of(domain)).build())
                    .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("satelliteDomains");
        }
        assertThatThrownBy(() -> ClerkEmulatorOptions.builder().sessionTokenLifetime(Duration.ofMillis(999)).build())
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("sessionTokenLifetime");
        assertThatThrownBy(() -> ClerkEmulatorOptions.builder().allowedOrigins(List.of(URI.create("app.example.com"))).build())
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("allowedOrigins");
    }

    @Test
    void commandLineIsRead() {
        ClerkEmulatorOptions options = ClerkEmulatorMain.parse("--production", "--domain", "example.com", "--satellite",
                "a.example", "--satellite", "b.example", "--session-token-lifetime", "5", "--allowed-origin",
                "https://app.example.com");
        assertThat(options.instanceType()).isEqualTo(InstanceType.PRODUCTION);
        assertThat(options.domain()).isEqualTo("example.com");
        assertThat(options.satelliteDomains()).containsExactly("a.example", "b.example");
        assertThat(options.sessionTokenLifetime()).isEqualTo(Duration.ofSeconds(5));
        assertThat(options.allowedOrigins()).containsExactly(URI.create("https://app.example.com"));
        assertThat(ClerkEmulatorMain.parse().instanceType()).isEqualTo(InstanceType.DEVELOPMENT);
        assertThat(Instant.EPOCH.plus(ClerkEmulatorMain.parse().sessionTokenLifetime())).isEqualTo(Instant.ofEpochSecond(60));
    }
}
