package io.quarkiverse.clerk.runtime.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkiverse.clerk.ClerkApiException;
import io.quarkiverse.clerk.api.EmailsApi;
import io.quarkiverse.clerk.api.ReactiveSessionsApi;
import io.quarkiverse.clerk.api.ReactiveUsersApi;
import io.quarkiverse.clerk.api.UsersApi;
import io.quarkiverse.clerk.api.model.CreateEmailRequest;
import io.quarkiverse.clerk.api.model.User;
import io.smallrye.mutiny.Uni;

/** What is around each REST client, with a REST client that is made up. */
class CallsTest {

    private final AtomicInteger sent = new AtomicInteger();
    private final ApiProxies proxies = new ApiProxies();

    private static final Duration TOTAL = Duration.ofSeconds(5);

    private final Map<String, Integer> timed = new TreeMap<>();
    private final CallTimer timer = (operation, failure, nanoseconds) -> timed
            .merge(operation + ' ' + (failure == null ? "ok" : failure.status()), 1, Integer::sum);
    private Tries tries = new Tries(new RetryPolicy(2, Duration.ofMillis(1), Duration.ofMillis(1), 0), TOTAL, timer);

    private UsersApi users(Supplier<Uni<User>> answer) {
        Object restClient = Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] { ReactiveUsersApi.class },
                (proxy, operation, arguments) -> {
                    sent.incrementAndGet();
                    return answer.get();
                });
        ReactiveUsersApi reactive = proxies.get(ReactiveUsersApi.class,
                () -> new ReactiveCalls(ReactiveUsersApi.class, Uni.createFrom().item(restClient),
                        new SecretKey(Optional.of("sk_test")),
                        tries));
        return proxies.get(UsersApi.class, () -> new BlockingCalls(UsersApi.class, ReactiveUsersApi.class, reactive));
    }

    @Test
    void aFailureToReachClerkIsOneOfTheApi() {
        UsersApi users = users(() -> Uni.createFrom().failure(new IOException("reset")));
        ClerkApiException e = catchThrowableOfType(ClerkApiException.class, () -> users.get("user_1"));
        assertThat(e.status()).isEqualTo(500);
        assertThat(e.hasCode(ClerkApiException.UNEXPECTED_ERROR)).isTrue();
        assertThat(e).hasCauseInstanceOf(IOException.class);
        assertThat(e.getStackTrace()).anyMatch(frame -> frame.getClassName().equals(CallsTest.class.getName()));
    }

    @Test
    void isRepeatedUntilItSucceeds() {
        UsersApi users = users(() -> sent.get() < 3 ? Uni.createFrom().failure(new IOException("reset"))
                : Uni.createFrom().item((User) null));
        assertThat(users.get("user_1")).isNull();
        assertThat(sent).hasValue(3);
        assertThat(timed).isEqualTo(Map.of("users.get 500", 2, "users.get ok", 1));
    }

    @Test
    void isGivenUpAfterAsManyRetriesAsAllowed() {
        UsersApi users = users(() -> Uni.createFrom().failure(new ClerkApiException(503, List.of(), "", null, null)));
        assertThat(catchThrowableOfType(ClerkApiException.class, () -> users.get("user_1")).status()).isEqualTo(503);
        assertThat(sent).hasValue(3);
    }

    @Test
    void isNotRepeatedForThoseWhoDoThatThemselves() {
        tries = tries.once();
        UsersApi users = users(() -> Uni.createFrom().failure(new IOException("reset")));
        assertThatThrownBy(() -> users.get("user_1")).isInstanceOf(ClerkApiException.class);
        assertThat(sent).hasValue(1);
    }

    @Test
    void anErrorOfTheMachineIsNotOneOfTheApi() {
        UsersApi users = users(() -> Uni.createFrom().failure(new OutOfMemoryError()));
        assertThatThrownBy(() -> users.get("user_1")).hasRootCauseInstanceOf(OutOfMemoryError.class);
        assertThat(timed).isEmpty();
        assertThat(sent).hasValue(1);
    }

    @Test
    void hasAnEndEvenIfNothingHappens() {
        AtomicBoolean cancelled = new AtomicBoolean();
        tries = new Tries(RetryPolicy.NEVER, Duration.ofMillis(1), timer);
        UsersApi users = users(() -> Uni.createFrom().<User> nothing().onCancellation().invoke(() -> cancelled.set(true)));
        assertThatThrownBy(() -> users.get("user_1")).isInstanceOf(ClerkApiException.class)
                .hasMessageContaining("quarkus.clerk.client.total-timeout");
        assertThat(cancelled).isTrue();
    }

    @Test
    void knowsOperationsByTheirAnnotations() throws NoSuchMethodException {
        Operation get = Operation.of(UsersApi.class, UsersApi.class.getMethod("get", String.class));
        assertThat(get.name()).isEqualTo("users.get");
        assertThat(get.idempotent()).isTrue();
        Operation revoke = Operation.of(ReactiveSessionsApi.class,
                ReactiveSessionsApi.class.getMethod("revoke", String.class));
        assertThat(revoke.name()).isEqualTo("sessions.revoke");
        assertThat(revoke.idempotent()).isFalse();
        Operation sendOnce = Operation.of(EmailsApi.class,
                EmailsApi.class.getMethod("send", CreateEmailRequest.class, String.class));
        assertThat(sendOnce.idempotent()).isTrue();
        assertThat(Operation.of(EmailsApi.class, EmailsApi.class.getMethod("send", CreateEmailRequest.class)).idempotent())
                .isFalse();
    }

    @Test
    void aRestClientThatThrowsFailsTheUni() {
        UsersApi users = users(() -> {
            throw new IllegalStateException("closed");
        });
        assertThatThrownBy(() -> users.get("user_1")).isInstanceOf(ClerkApiException.class).hasMessageContaining("closed");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = { "", " ", "\t", ".", "..", "/", "a/b", "../users", "..\\users", "%2e%2e", "%2E%2e/users", ".%2e",
            "%252e%252e%252fusers", "%2525252525252525252525252541", "a?b=c", "a#b", "a;b", "a\r\nb", "a\u0000" })
    void anIdThatIsNoneIsNotSent(String id) {
        UsersApi users = users(() -> Uni.createFrom().item((User) null));
        assertThatThrownBy(() -> users.get(id)).isInstanceOf(IllegalArgumentException.class).hasMessageStartingWith("userId ");
        assertThat(sent).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(strings = { "user_1", "a.b", "a..b", "a.", ".a", "...", "a-b_c:d@e+f" })
    void otherIdsAre(String id) {
        UsersApi users = users(() -> Uni.createFrom().item((User) null));
        assertThat(users.get(id)).isNull();
        assertThat(sent).hasValue(1);
    }

    @Test
    void aSecretKeyIsOneThatAHeaderCanCarry() {
        assertThat(new SecretKey(Optional.of(" sk_test_1\n")).authorization()).isEqualTo("Bearer sk_test_1");
        assertThatThrownBy(() -> new SecretKey(Optional.of("sk_test 1")).authorization())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageNotContaining("sk_test");
        for (Optional<String> none : List.of(Optional.<String> empty(), Optional.of(""), Optional.of(" "))) {
            assertThatThrownBy(() -> new SecretKey(none).authorization()).isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("quarkus.clerk.secret-key");
        }
    }
}
