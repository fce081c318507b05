package io.quarkiverse.clerk.runtime.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkiverse.clerk.conformance.TestClock;

class JwksKeySourceTest {

    private static final int CALLERS = 1_000;
    private static final Duration NO_TIME = Duration.ofMillis(1);

    private final TestClock clock = new TestClock();
    private final CountingJwks jwks = new CountingJwks().publish("ins_1");
    private final JwksKeySource keys = new JwksKeySource(jwks, policy(0), clock);

    @BeforeEach
    void startTheClock() {
        clock.set(Instant.ofEpochSecond(1_700_000_000));
    }

    @Test
    void aThousandCallersOfAnEmptyCacheShareOneRequest() throws Exception {
        jwks.hold();
        List<CompletableFuture<VerificationKey>> answers = concurrently(
                caller -> keys.key("ins_1").subscribeAsCompletionStage());
        assertThat(answers).noneMatch(CompletableFuture::isDone);

        jwks.release();

        assertThat(answers).allSatisfy(answer -> assertThat(answer.join().kid()).isEqualTo("ins_1"));
        assertThat(jwks.requests()).isEqualTo(1);
    }

    @Test
    void aThousandForgedKidsCauseOneMoreRequest() throws Exception {
        find("ins_1");

        List<CompletableFuture<VerificationKey>> answers = concurrently(
                caller -> keys.key("ins_" + UUID.randomUUID()).subscribeAsCompletionStage());

        assertThat(answers).allMatch(CompletableFuture::isCompletedExceptionally);
        assertThat(jwks.requests()).isEqualTo(2);
    }

    @Test
    void aKeyThatWasAddedIsFoundAndKeptFromTheNextRequestOn() {
        find("ins_1");
        jwks.publish("ins_1", "ins_2");

        find("ins_2");
        find("ins_2");

        assertThat(jwks.requests()).isEqualTo(2);
    }

    @Test
    void anUnknownKidIsAskedForAgainAfterTheInterval() {
        find("ins_1");
        assertMismatch("ins_2");
        clock.advance(Duration.ofSeconds(29));
        assertMismatch("ins_2");
        assertThat(jwks.requests()).isEqualTo(2);

        clock.advance(Duration.ofSeconds(1));
        assertMismatch("ins_2");

        assertThat(jwks.requests()).isEqualTo(3);
    }

    @Test
    void aMismatchNamesNoKnownKid() {
        find("ins_1");

        assertThatThrownBy(() -> find("ins_2")).hasMessageNotContaining("ins_1");
    }

    @Test
    void aTokenWithoutKidMatchesNoKey() {
        assertMismatch(null);
    }

    @Test
    void keysAreFetchedAgainFiveMinutesAfterTheyWereLoaded() {
        find("ins_1");
        clock.advance(Duration.ofMinutes(5).minusMillis(1));
        find("ins_1");
        assertThat(jwks.requests()).isEqualTo(1);

        clock.advance(Duration.ofMillis(1));
        find("ins_1");

        assertThat(jwks.requests()).isEqualTo(2);
    }

    @Test
    void keysServeOnForAnHourWhileTheyCannotBeFetched() {
        find("ins_1");
        jwks.fail(503);

        clock.advance(Duration.ofMinutes(59));
        find("ins_1");
        clock.advance(Duration.ofMinutes(1));

        assertThatThrownBy(() -> find("ins_1")).isInstanceOfSatisfying(TokenVerificationException.class,
                e -> assertThat(e.reason()).isEqualTo(TokenErrorReason.JWK_REMOTE_FAILED_TO_LOAD));
    }

    @Test
    void afterAFailureThereIsNoOtherRequestForFiveSeconds() {
        jwks.fail(503);
        assertThatThrownBy(() -> find("ins_1"));
        jwks.publish("ins_1");
        clock.advance(Duration.ofMillis(4_999));
        assertThatThrownBy(() -> find("ins_1"));
        assertThat(jwks.requests()).isEqualTo(1);

        clock.advance(Duration.ofMillis(1));

        assertThat(find("ins_1").kid()).isEqualTo("ins_1");
    }

    @ParameterizedTest
    @ValueSource(ints = { 401, 403 })
    void aRefusedRequestIsNotRepeated(int status) {
        jwks.fail(status);

        assertThatThrownBy(() -> find("ins_1", new JwksKeySource(jwks, policy(4), clock)));

        assertThat(jwks.requests()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = { 404, 429, 500, 503 })
    void aFailedRequestIsRepeatedFourTimes(int status) {
        jwks.fail(status);

        assertThatThrownBy(() -> find("ins_1", new JwksKeySource(jwks, policy(4), clock)));

        assertThat(jwks.requests()).isEqualTo(5);
    }

    @Test
    void anEmptyKeySetIsAFailureThatIsNotRepeated() {
        jwks.publish();

        assertThatThrownBy(() -> find("ins_1", new JwksKeySource(jwks, policy(4), clock)))
                .isInstanceOfSatisfying(TokenVerificationException.class,
                        e -> assertThat(e.reason()).isEqualTo(TokenErrorReason.JWK_REMOTE_FAILED_TO_LOAD));

        assertThat(jwks.requests()).isEqualTo(1);
    }

    @Test
    void aKeyThatLeftTheSetIsNoLongerTrusted() {
        VerificationKey key = find("ins_1");
        assertThat(keys.trusts(key)).isTrue();
        jwks.publish("ins_2");

        keys.key("ins_2").await().indefinitely();

        assertThat(keys.trusts(key)).isFalse();
    }

    @Test
    void itIsReadyOnceItHasKeysAndAsksForNoMore() {
        keys.ready().await().indefinitely();
        clock.advance(Duration.ofMinutes(59));
        jwks.fail(503);

        keys.ready().await().indefinitely();

        assertThat(jwks.requests()).isEqualTo(1);
    }

    @Test
    void itIsNotReadyWithoutKeysAndSaysWhy() {
        jwks.fail(503);
        assertNotReady();
        assertNotReady();
        assertThat(jwks.requests()).isEqualTo(1);

        jwks.publish("ins_1");
        clock.advance(Duration.ofSeconds(5));

        keys.ready().await().indefinitely();
    }

    private void assertNotReady() {
        assertThatThrownBy(() -> keys.ready().await().indefinitely()).isInstanceOfSatisfying(
                TokenVerificationException.class,
                e -> assertThat(e.reason()).isEqualTo(TokenErrorReason.JWK_REMOTE_FAILED_TO_LOAD));
    }

    private VerificationKey find(String kid) {
        return find(kid, keys);
    }

    private static VerificationKey find(String kid, JwksKeySource source) {
        return source.key(kid).await().indefinitely();
    }

    private void assertMismatch(String kid) {
        assertThatThrownBy(() -> find(kid)).isInstanceOfSatisfying(TokenVerificationException.class,
                e -> assertThat(e.reason()).isEqualTo(TokenErrorReason.JWK_KID_MISMATCH));
    }

    private static JwksPolicy policy(int retries) {
        return new JwksPolicy(Duration.ofMinutes(5), Duration.ofHours(1), Duration.ofSeconds(30), Duration.ofSeconds(5),
                NO_TIME,
                retries);
    }

    private interface Caller {
        CompletableFuture<VerificationKey> call(int caller);
    }

    /** Calls from several threads that all start at once. */
    private static List<CompletableFuture<VerificationKey>> concurrently(Caller caller) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<CompletableFuture<VerificationKey>>> calls = new ArrayList<>();
            for (int i = 0; i < CALLERS; i++) {
                int number = i;
                calls.add(threads.submit(() -> {
                    start.await();
                    return caller.call(number);
                }));
            }
            start.countDown();
            List<CompletableFuture<VerificationKey>> answers = new ArrayList<>();
            for (Future<CompletableFuture<VerificationKey>> call : calls) {
                answers.add(call.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }
}
