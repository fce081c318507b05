package io.quarkiverse.clerk.runtime.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
        ErrorBodies.Body body = read(
                """
                        {"errors":[{"code":"a","message":"short","long_message":"long","meta":{"param_name":"x","email_addresses":["a_b@c"],"nested":{"in_it":null}}},
                                   {"code":"b","message":"only"}],"clerk_trace_id":"t1","meta":{}}""");
        assertThat(body.traceId()).isEqualTo("t1");
        assertThat(body.errors()).hasSize(2);
        assertThat(body.errors().get(0).longMessage()).isEqualTo("long");
        assertThat(body.errors().get(0).meta()).containsEntry("paramName", "x")
                .containsEntry("emailAddresses", List.of("a_b@c"))
                .containsEntry("nested", Collections.singletonMap("in_it", null));
        assertThat(body.errors().get(0).meta()).doesNotContainKey("param_name");
        assertThat(body.errors().get(1)).isEqualTo(new ClerkApiError("b", "only", "only", Map.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "<html>", "{", "null", "[]", "{\"errors\":null}", "{\"errors\":[]}", "{\"errors\":[1]}",
            "{\"errors\":\"x\"}", "\"text\"" })
    void copesWithEverythingElse(String text) {
        ErrorBodies.Body body = read(text);
        assertThat(body.traceId()).isNull();
        assertThat(body.errors()).isEmpty();
        assertThat(new ClerkApiException(502, body.errors(), "", null, null)).hasMessageContaining("502");
    }

    @Test
    void aMessageIsALineOfALog() {
        List<ClerkApiError> errors = List
                .of(new ClerkApiError("a", "short", "one\n2026-01-01 ERROR two\u0000" + "x".repeat(5_000),
                        Map.of()));
        ClerkApiException e = new ClerkApiException(422, errors, "t\r1", null, null);
        assertThat(e.getMessage()).doesNotContain("\n", "\r", "\u0000").hasSizeLessThan(1_100);
        assertThat(e.errors()).isEqualTo(errors);
    }

    @ParameterizedTest
    @CsvSource({ "400,true,false,false,false", "401,true,false,false,true", "404,true,true,false,false",
            "429,true,false,true,false", "499,true,false,false,false", "500,false,false,false,false",
            "302,false,false,false,false", "403,true,false,false,false" })
    void saysWhatKindItIs(int status, boolean client, boolean notFound, boolean rateLimited, boolean unauthenticated) {
        ClerkApiException e = new ClerkApiException(status, List.of(), "", null, null);
        assertThat(e.isClientError()).isEqualTo(client);
        assertThat(e.isNotFound()).isEqualTo(notFound);
        assertThat(e.isRateLimited()).isEqualTo(rateLimited);
        assertThat(e.isUnauthenticated()).isEqualTo(unauthenticated);
    }

    @Test
    void aBodyThatIsLongerThanAnyOfClerksIsCut() {
        String errors = "{\"code\":\"a\"},".repeat(200) + "{\"code\":\"b\"}";
        assertThat(read("{\"errors\":[" + errors + "]}").errors()).hasSize(100);
    }

    private ErrorBodies.Body read(String text) {
        return bodies.read(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void readsEverySample() throws IOException {
        Path samples = Path.of("..", "..", "shared", "conformance", "fixtures", "responses", "ClerkErrors.json");
        Assumptions.assumeTrue(Files.exists(samples), () -> "No samples of errors at " + samples.toAbsolutePath());
        for (JsonNode sample : mapper.readTree(samples.toFile())) {
            ErrorBodies.Body body = read(sample.toString());
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
