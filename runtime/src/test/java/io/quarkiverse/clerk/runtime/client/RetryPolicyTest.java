package io.quarkiverse.clerk.runtime.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.DoubleSupplier;
import java.util.stream.Stream;

import javax.net.ssl.SSLHandshakeException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.core.JsonParseException;

import io.quarkiverse.clerk.ClerkApiException;
import io.vertx.core.http.HttpClosedException;

class RetryPolicyTest {

    private static final RetryPolicy POLICY = new RetryPolicy(3, Duration.ofMillis(100), Duration.ofMillis(300), 0.5);
    private static final Duration BUDGET = Duration.ofSeconds(10);
    private static final DoubleSupplier MIDDLE = () -> 0.5;

    private static ClerkApiException answer(int status, Duration retryAfter) {
        return new ClerkApiException(status, List.of(), "", retryAfter, null);
    }

    private static Optional<Duration> delay(ClerkApiException failure, boolean idempotent) {
        return POLICY.delay(failure, idempotent, 1, BUDGET, MIDDLE);
    }

    @ParameterizedTest
    @ValueSource(booleans = { true, false })
    void tooManyRequestsAreRepeatedWhateverTheyDo(boolean idempotent) {
        assertThat(delay(answer(429, Duration.ofSeconds(2)), idempotent)).contains(Duration.ofSeconds(2));
        assertThat(delay(answer(429, null), idempotent)).contains(Duration.ofMillis(100));
        assertThat(delay(answer(429, Duration.ZERO), idempotent)).contains(Duration.ZERO);
    }

    @ParameterizedTest
    @ValueSource(ints = { 500, 502, 503, 504, 599 })
    void serverErrorsAreRepeatedWhereThatIsHarmless(int status) {
        assertThat(delay(answer(status, null), true)).contains(Duration.ofMillis(100));
        assertThat(delay(answer(status, Duration.ofSeconds(1)), true)).contains(Duration.ofSeconds(1));
        assertThat(delay(answer(status, null), false)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = { 302, 400, 401, 403, 404, 408, 409, 422 })
    void otherAnswersAreFinal(int status) {
        assertThat(delay(answer(status, Duration.ofSeconds(1)), true)).isEmpty();
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(new ConnectException("refused"), true),
                Arguments.of(new SocketException("Connection reset"), true),
                Arguments.of(new IOException("Connection was closed"), true),
                Arguments.of(new HttpClosedException("Connection was closed"), true),
                Arguments.of(new TimeoutException("The timeout period of 10000ms has been exceeded"), true),
                Arguments.of(new SSLHandshakeException("Failed to create SSL connection"), true),
                Arguments.of(new SSLHandshakeException("").initCause(new CertificateException("unknown")), false),
                Arguments.of(new AnswerTooLargeException(1), false),
                Arguments.of(new IOException(new AnswerTooLargeException(1)), false),
                Arguments.of(new JsonParseException(null, "Unexpected end-of-input"), false),
                Arguments.of(new IllegalStateException("closed"), false));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void lostRequestsAreRepeatedWhereThatIsHarmless(Throwable failure, boolean repeated) {
        assertThat(delay(CallFailures.of(failure), true).isPresent()).isEqualTo(repeated);
        assertThat(delay(CallFailures.of(failure), false)).isEmpty();
    }

    @Test
    void aRetryThatWouldComeTooLateIsNotMade() {
        assertThat(delay(answer(429, BUDGET.minusMillis(1)), true)).isPresent();
        assertThat(delay(answer(429, BUDGET), true)).isEmpty();
        assertThat(delay(answer(429, Duration.ofDays(30)), true)).isEmpty();
        assertThat(POLICY.delay(answer(503, null), true, 1, Duration.ofMillis(-1), MIDDLE)).isEmpty();
    }

    @Test
    void waitsTwiceAsLongEachTimeUpToTheMost() {
        RetryPolicy often = new RetryPolicy(1_000, POLICY.initialDelay(), POLICY.maxDelay(), POLICY.jitter());
        assertThat(Stream.of(1, 2, 3, 4, 64, 1_000).map(retry -> often.delay(answer(503, null), true, retry, BUDGET, MIDDLE)
                .orElseThrow().toMillis())).containsExactly(100L, 200L, 300L, 300L, 300L, 300L);
    }

    @Test
    void isSpreadAtRandom() {
        assertThat(POLICY.delay(answer(503, null), true, 1, BUDGET, () -> 0)).contains(Duration.ofMillis(50));
        assertThat(POLICY.delay(answer(503, null), true, 1, BUDGET, () -> 1)).contains(Duration.ofMillis(150));
    }

    @Test
    void givesUpAfterAsManyRetriesAsAllowed() {
        assertThat(POLICY.delay(answer(503, null), true, 3, BUDGET, MIDDLE)).isPresent();
        assertThat(POLICY.delay(answer(503, null), true, 4, BUDGET, MIDDLE)).isEmpty();
        assertThat(RetryPolicy.NEVER.delay(answer(429, Duration.ZERO), true, 1, BUDGET, MIDDLE)).isEmpty();
    }
}
