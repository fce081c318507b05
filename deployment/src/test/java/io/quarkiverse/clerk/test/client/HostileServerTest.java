package io.quarkiverse.clerk.test.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.quarkiverse.clerk.ClerkApiException;
import io.quarkiverse.clerk.ClerkClient;
import io.quarkiverse.clerk.api.model.CreateSessionTokenRequest;
import io.quarkiverse.clerk.runtime.client.BackendApiClients;
import io.quarkiverse.clerk.runtime.client.BackendApiMetrics;
import io.quarkiverse.clerk.runtime.client.CallLimits;
import io.quarkiverse.clerk.runtime.client.RetryPolicy;
import io.quarkus.proxy.ProxyConfigurationRegistry;
import io.quarkus.test.QuarkusUnitTest;
import io.quarkus.tls.TlsConfigurationRegistry;

/**
 * What becomes of a call when everything that can go wrong does: how often it is made, and how it ends. The times are
 * printed and not asserted.
 */
class HostileServerTest {

    private static final CallLimits LIMITS = new CallLimits(Duration.ofSeconds(2), Duration.ofSeconds(1),
            Duration.ofSeconds(6), 1 << 20);
    private static final RetryPolicy POLICY = new RetryPolicy(3, Duration.ofMillis(10), Duration.ofMillis(40), 0.5);

    private static final Map<String, String> TABLE = new TreeMap<>();

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(TestSettings.class, HostileServer.class, Misbehavior.class,
                    Outcome.class))
            .overrideConfigKey("quarkus.http.test-port", "0");

    @Inject
    TlsConfigurationRegistry tls;

    @Inject
    ProxyConfigurationRegistry proxies;

    static Stream<String> behaviors() {
        return Outcome.all().stream().map(Outcome::name);
    }

    @ParameterizedTest
    @MethodSource("behaviors")
    void get(String behavior) {
        Outcome outcome = Outcome.named(behavior);
        verify("GET", outcome, outcome.gets(), client -> client.users().get("user_1"));
    }

    @ParameterizedTest
    @MethodSource("behaviors")
    void post(String behavior) {
        Outcome outcome = Outcome.named(behavior);
        verify("POST", outcome, outcome.posts(),
                client -> client.sessions().createToken("sess_1", CreateSessionTokenRequest.create()));
    }

    private interface Call {
        Object make(ClerkClient client);
    }

    private void verify(String method, Outcome outcome, int tries, Call call) {
        try (HostileServer server = new HostileServer(outcome.behavior()); BackendApiClients clients = client(server)) {
            long start = System.nanoTime();
            Throwable failure = catchThrowable(() -> call.make(clients.blocking()));
            print(method, outcome.name(), server.tries(), Duration.ofNanos(System.nanoTime() - start), failure);

            assertThat(server.tries()).isEqualTo(tries);
            if (outcome.message().isEmpty() && tries > 1) {
                assertThat(failure).isNull();
            } else {
                assertThat(failure).isInstanceOf(ClerkApiException.class).hasMessageContaining(outcome.message())
                        .hasMessageNotContaining(TestSettings.SECRET_KEY);
                assertThat(((ClerkApiException) failure).status()).isEqualTo(outcome.status());
            }
        }
    }

    private BackendApiClients client(HostileServer server) {
        TestSettings settings = TestSettings.of(server.uri()).withLimits(LIMITS).withRetryPolicy(POLICY);
        return new BackendApiClients(settings.settings(), new BackendApiMetrics(), () -> tls, () -> proxies);
    }

    private static void print(String method, String name, int tries, Duration time, Throwable failure) {
        TABLE.put(name + method, String.format("%-32s %-5s %5d %6d ms  %s", name, method, tries, time.toMillis(),
                Optional.ofNullable(failure).map(Throwable::toString)
                        .map(text -> text.substring(text.lastIndexOf("Exception: ") + 11)).orElse("-")));
    }

    @AfterAll
    static void table() {
        System.out.printf("%n%-32s %-5s %5s %9s  %s%n", "the server", "", "tries", "time", "exception");
        TABLE.values().forEach(System.out::println);
    }
}
