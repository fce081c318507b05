package io.quarkiverse.clerk.test.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.clerk.ReactiveClerkClient;
import io.quarkiverse.clerk.runtime.client.BackendApiClients;
import io.quarkiverse.clerk.runtime.client.BackendApiMetrics;
import io.quarkiverse.clerk.runtime.client.CallLimits;
import io.quarkiverse.clerk.runtime.client.RetryPolicy;
import io.quarkiverse.clerk.test.client.HostileServer.Behavior;
import io.quarkus.proxy.ProxyConfigurationRegistry;
import io.quarkus.test.QuarkusUnitTest;
import io.quarkus.tls.TlsConfigurationRegistry;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.vertx.core.Context;
import io.vertx.core.Vertx;

/** However often a call was made, its end comes to where its caller is; and a caller who has gone ends it. */
class CallerContextTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(TestSettings.class, HostileServer.class, Misbehavior.class))
            .overrideConfigKey("quarkus.http.test-port", "0");

    @Inject
    TlsConfigurationRegistry tls;

    @Inject
    ProxyConfigurationRegistry proxies;

    @Inject
    Vertx vertx;

    private HostileServer server;
    private BackendApiClients clients;

    private ReactiveClerkClient client(Behavior behavior, Duration totalTimeout) {
        server = new HostileServer(behavior);
        TestSettings settings = TestSettings.of(server.uri())
                .withLimits(new CallLimits(Duration.ofSeconds(5), Duration.ofSeconds(5), totalTimeout, 1 << 20))
                .withRetryPolicy(new RetryPolicy(3, Duration.ofMillis(1), Duration.ofMillis(1), 0));
        clients = new BackendApiClients(settings.settings(), new BackendApiMetrics(), () -> tls, () -> proxies);
        return clients.reactive();
    }

    @AfterEach
    void stop() {
        clients.close();
        server.close();
    }

    /** Where the call ended, having been made where a request is handled. */
    private Context endOf(Context caller, Uni<?> call) throws Exception {
        CompletableFuture<Context> end = new CompletableFuture<>();
        caller.runOnContext(ignored -> {
            VertxContextSafetyToggle.setContextSafe(caller, true);
            call.subscribe().with(item -> end.complete(Vertx.currentContext()),
                    failure -> end.complete(Vertx.currentContext()));
        });
        return end.get(10, TimeUnit.SECONDS);
    }

    private Context request() {
        return VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
    }

    @Test
    void isKeptOverRetries() throws Exception {
        Context caller = request();
        Uni<?> call = client(Misbehavior.onceThenFine("503 Unavailable"), Duration.ofSeconds(5)).users().get("user_1");
        assertThat(endOf(caller, call)).isSameAs(caller);
        assertThat(server.tries()).isEqualTo(2);
    }

    @Test
    void isKeptWhenTheTimeIsUp() throws Exception {
        Context caller = request();
        Uni<?> call = client(Misbehavior.stallsAfter(""), Duration.ofMillis(50)).users().get("user_1");
        assertThat(endOf(caller, call)).isSameAs(caller);
    }

    @Test
    void aCallIsMadeWithoutOne() {
        ReactiveClerkClient client = client(Misbehavior.onceThenFine("503 Unavailable"), Duration.ofSeconds(5));
        assertThat(client.users().get("user_1").await().atMost(Duration.ofSeconds(5))).isNotNull();
    }

    @Test
    void theFirstCallDoesNotBuildItsClientOnTheEventLoop() throws Exception {
        Context caller = request();
        server = new HostileServer(Misbehavior.onceThenFine("503 Unavailable"));
        CompletableFuture<Boolean> builtOnTheEventLoop = new CompletableFuture<>();
        clients = new BackendApiClients(TestSettings.of(server.uri()).settings(), new BackendApiMetrics(), () -> {
            builtOnTheEventLoop.complete(Context.isOnEventLoopThread());
            return tls;
        }, () -> proxies);

        assertThat(endOf(caller, clients.reactive().users().get("user_1"))).isSameAs(caller);

        assertThat(builtOnTheEventLoop.get(10, TimeUnit.SECONDS)).isFalse();
    }

    @Test
    void aCallThatIsCancelledHangsUp() throws Exception {
        CompletableFuture<Void> asked = new CompletableFuture<>();
        CompletableFuture<Integer> hungUp = new CompletableFuture<>();
        ReactiveClerkClient client = client((number, socket) -> {
            asked.complete(null);
            hungUp.complete(socket.getInputStream().read());
        }, Duration.ofSeconds(30));
        Cancellable call = client.users().get("user_1").subscribe().with(Function.identity()::apply);
        asked.get(10, TimeUnit.SECONDS);
        call.cancel();
        assertThat(hungUp.get(10, TimeUnit.SECONDS)).isEqualTo(-1);
    }
}
