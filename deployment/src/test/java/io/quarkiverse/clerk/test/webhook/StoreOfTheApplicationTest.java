package io.quarkiverse.clerk.test.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.clerk.webhook.WebhookEvent;
import io.quarkiverse.clerk.webhook.WebhookMessages;
import io.quarkus.test.QuarkusUnitTest;
import io.smallrye.mutiny.Uni;

/** A store of the application's own, which answers on threads that Quarkus knows nothing of. */
class StoreOfTheApplicationTest {

    private static final String USER = "{\"object\":\"user\",\"id\":\"user_1\"}";

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(WebhookSender.class, Store.class, Observer.class))
            .withConfiguration("""
                    quarkus.http.test-port=0
                    quarkus.clerk.secret-key=sk_test_webhooks
                    quarkus.clerk.devservices.enabled=false
                    quarkus.clerk.webhooks.path=/webhooks/clerk
                    quarkus.clerk.webhooks.signing-secret=%s
                    quarkus.clerk.webhooks.remember=7H
                    quarkus.clerk.webhooks.delivery-timeout=7S
                    """.formatted(WebhookSender.SECRET));

    private final WebhookSender clerk = new WebhookSender("/webhooks/clerk", WebhookSender.SECRET);

    @Inject
    Store store;

    @Inject
    Observer observer;

    @BeforeEach
    void forget() {
        store.calls.clear();
        observer.messages.clear();
    }

    @Test
    void isAskedAndTold() {
        assertThat(clerk.send("msg_1", "user.created", USER)).isEqualTo(200);
        assertThat(clerk.send("msg_1", "user.created", USER)).isEqualTo(200);
        assertThat(observer.messages).containsExactly("msg_1");
        assertThat(observer.threads).isNotEmpty().noneMatch(thread -> thread.startsWith("store"));
        assertThat(store.calls).containsExactly("claim <default>/msg_1 PT7S", "handled <default>/msg_1 PT7H",
                "claim <default>/msg_1 PT7S");
    }

    @Test
    void whenItFailsClerkComesAgain() {
        store.broken = true;
        assertThat(clerk.send("msg_2", "user.created", USER)).isEqualTo(500);
        store.broken = false;
        assertThat(clerk.send("msg_2", "user.created", USER)).isEqualTo(200);
    }

    @Singleton
    static class Store implements WebhookMessages {

        final Queue<String> calls = new ConcurrentLinkedQueue<>();
        volatile boolean broken;
        private final Map<String, State> states = new ConcurrentHashMap<>();
        private final ExecutorService threads = Executors.newSingleThreadExecutor(task -> new Thread(task, "store"));

        @Override
        public Uni<State> claim(String key, Duration atMost) {
            return later("claim " + key + " " + atMost, () -> {
                State known = states.putIfAbsent(key, State.IN_PROGRESS);
                return known == null ? State.CLAIMED : known;
            });
        }

        @Override
        public Uni<Void> handled(String key, Duration remembered) {
            return later("handled " + key + " " + remembered, () -> states.put(key, State.HANDLED)).replaceWithVoid();
        }

        @Override
        public Uni<Void> release(String key) {
            return later("release " + key, () -> states.remove(key)).replaceWithVoid();
        }

        private <T> Uni<T> later(String call, Supplier<T> change) {
            return Uni.createFrom().completionStage(() -> CompletableFuture.supplyAsync(() -> {
                if (broken) {
                    throw new IllegalStateException("the database is away");
                }
                calls.add(call);
                return change.get();
            }, threads));
        }

        @PreDestroy
        void close() {
            threads.shutdownNow();
        }
    }

    @Singleton
    static class Observer {

        final Queue<String> messages = new ConcurrentLinkedQueue<>();
        final Queue<String> threads = new ConcurrentLinkedQueue<>();

        void any(@Observes WebhookEvent event) {
            messages.add(event.message().id());
            threads.add(Thread.currentThread().getName());
        }
    }
}
