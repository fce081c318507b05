package io.quarkiverse.clerk.runtime.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkiverse.clerk.ClerkApiError;
import io.quarkiverse.clerk.ClerkApiException;

class ErrorsTest {

    private final ObjectMapper mapper = new BackendApiObjectMapper().getContext(ErrorsTest.class);
    private final ErrorBodies bodies = new ErrorBodies(mapper);

    @Test
    void readsClerksShape() {
        ErrorBodies.Body body = bodies.read(422, """
                {"errors":[{"code":"a","message":"short","long_message":"long","meta":{"param_name":"x","nested":{"n":null}}},
                           {"code":"b","message":"only"}],"clerk_trace_id":"t1","meta":{}}""");
        assertThat(body.traceId()).isEqualTo("t1");
        assertThat(body.errors()).hasSize(2);
        assertThat(body.errors().get(0).longMessage()).isEqualTo("long");
        assertThat(body.errors().get(0).meta()).containsEntry("param_name", "x");
        assertThat(body.errors().get(1)).isEqualTo(new ClerkApiError("b", "only", "only", Map.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "<html>", "{", "null", "[]", "{\"errors\":null}", "{\"errors\":[]}", "{\"errors\":[1]}",
            "{\"errors\":\"x\"}", "\"text\"" })
    void copesWithEverythingElse(String text) {
        ErrorBodies.Body body = bodies.read(502, text);
        assertThat(body.traceId()).isNull();
        assertThat(body.errors()).singleElement().satisfies(error -> {
            assertThat(error.code()).isEqualTo(ClerkApiException.UNEXPECTED_ERROR);
            assertThat(error.longMessage()).contains("502");
        });
    }

    @Test
    void readsEverySample() throws IOException {
        Path samples = Path.of("..", "..", "shared", "conformance", "fixtures", "responses", "ClerkErrors.json");
        Assumptions.assumeTrue(Files.exists(samples), () -> "No samples of errors at " + samples.toAbsolutePath());
        for (JsonNode sample : mapper.readTree(samples.toFile())) {
            ErrorBodies.Body body = bodies.read(400, sample.toString());
            for (int i = 0; i < sample.path("errors").size(); i++) {
                JsonNode expected = sample.path("errors").get(i);
                assertThat(body.errors().get(i).message()).isEqualTo(expected.path("message").asText(""));
                if (expected.has("code")) {
                    assertThat(body.errors().get(i).code()).isEqualTo(expected.path("code").asText());
                }
            }
        }
    }

    @Test
    void waitsAsManySecondsAsClerkSays() {
        assertThat(BackendApiErrors.retryAfter("30")).isEqualTo(Duration.ofSeconds(30));
        assertThat(BackendApiErrors.retryAfter(" 0 ")).isEqualTo(Duration.ZERO);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = { "", "-1", "1.5", "soon", "Wed, 21 Oct 2026 07:28:00 GMT", "99999999999999999999" })
    void anythingElseSaysNothing(String header) {
        assertThat(BackendApiErrors.retryAfter(header)).isNull();
    }
}
