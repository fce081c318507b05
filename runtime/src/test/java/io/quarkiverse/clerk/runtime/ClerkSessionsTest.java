package io.quarkiverse.clerk.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.quarkiverse.clerk.ClerkApiException;
import io.quarkiverse.clerk.ReactiveClerkClient;
import io.quarkiverse.clerk.runtime.authentication.BackendApi;
import io.smallrye.mutiny.Uni;

/** Clerk is reached and says nothing. */
class ClerkSessionsTest {

    private static final Duration TIMEOUT = Duration.ofMillis(100);
    private static final int RUNNING_AND_WAITING = 32 + 4 * 32;

    private final BackendApi api = new ClerkSessions(silent(), TIMEOUT);

    private static ReactiveClerkClient silent() {
        return DecidedRequest.proxy(ReactiveClerkClient.class, (client, accessor, none) -> DecidedRequest
                .proxy(accessor.getReturnType(), (resource, operation, arguments) -> Uni.createFrom().nothing()));
    }

    static Stream<Function<BackendApi, Uni<?>>> questions() {
        return Stream.of(api -> api.handshakePayload("nonce"),
                api -> api.refreshSession("sess_1",
                        new BackendApi.Refresh("expired", "refresh", "https://app.example.com", Map.of(), false)),
                api -> api.session("sess_1"),
                api -> api.createSessionToken("sess_1"));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void noRequestWaitsForItForLong(Function<BackendApi, Uni<?>> question) {
        assertThatThrownBy(() -> question.apply(api).await().atMost(Duration.ofSeconds(10)))
                .isInstanceOfSatisfying(ClerkApiException.class, e -> assertThat(e.status()).isEqualTo(500))
                .hasMessageContaining("100 ms").hasMessageContaining("quarkus.clerk.handshake.timeout");
    }

    @Test
    void whoWaitsForATurnDoesNotWaitForOthersToo() {
        List<CompletableFuture<?>> answers = new ArrayList<>();
        for (int i = 0; i < RUNNING_AND_WAITING; i++) {
            answers.add(api.handshakePayload("nonce_" + i).subscribeAsCompletionStage());
        }

        assertThat(answers).allSatisfy(answer -> assertThatThrownBy(answer::join).isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(ClerkApiException.class));
    }
}
