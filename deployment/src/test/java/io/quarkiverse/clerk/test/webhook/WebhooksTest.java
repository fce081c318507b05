package io.quarkiverse.clerk.test.webhook;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.jboss.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.clerk.webhook.ClerkEvent;
import io.quarkiverse.clerk.webhook.ClerkEventType;
import io.quarkiverse.clerk.webhook.DeletedEvent;
import io.quarkiverse.clerk.webhook.UnknownEvent;
import io.quarkiverse.clerk.webhook.UserEvent;
import io.quarkiverse.clerk.webhook.WebhookEvent;
import io.quarkus.test.QuarkusUnitTest;
import io.smallrye.common.annotation.RunOnVirtualThread;

class WebhooksTest {

    private static final String USER = """
            {"object":"user","id":"user_1","first_name":"\u00c4da \ud83d\ude00","created_at":1716883200000}""";

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(WebhookSender.class, Observers.class, RequestBean.class))
            .withConfiguration("""
                    quarkus.http.test-port=0
                    quarkus.clerk.secret-key=sk_test_webhooks
                    quarkus.clerk.devservices.enabled=false
                    quarkus.clerk.webhooks.path=/webhooks/clerk
                    quarkus.clerk.webhooks.signing-secret=%s
                    quarkus.clerk.webhooks.max-body-size=10K
                    """.formatted(WebhookSender.SECRET))
            .setLogRecordPredicate(record -> record.getLoggerName().startsWith("io.quarkiverse.clerk.runtime.webhook"))
            .assertLogRecords(records -> assertThat(records).allSatisfy(
                    record -> assertThat(record.getMessage() + List.of(record.getParameters() == null ? new Object[0]
                            : record.getParameters())).doesNotContain("whsec_", "user_1")));

    private final WebhookSender clerk = new WebhookSender("/webhooks/clerk", WebhookSender.SECRET);

    @Inject
    Observers observers;

    @BeforeEach
    void reset() {
        observers.reset();
    }

    @Test
    void everyKindOfObserverGetsTheTypedEvent() {
        assertThat(clerk.send("msg_all", "user.created", USER)).isEqualTo(200);
        assertThat(observers.called).containsExactlyInAnyOrder("sync user_1 \u00c4da \ud83d\ude00", "async user_1",
                "any user.created");
        assertThat(observers.last.message()).satisfies(message -> {
            assertThat(message.id()).isEqualTo("msg_all");
            assertThat(message.timestamp()).contains(Instant.ofEpochMilli(1716883200123L));
            assertThat(message.instance()).isEqualTo("<default>");
            assertThat(message.instanceId()).contains("ins_1");
            assertThat(message.clientIp()).contains("192.0.2.1");
            assertThat(message.userAgent()).contains("Test");
            assertThat(message.json()).isEqualTo(WebhookSender.body("user.created", USER));
        });
    }

    @Test
    void anObserverOfOneTypeGetsNoOther() {
        assertThat(clerk.send("msg_deleted", "user.deleted", "{\"object\":\"user\",\"id\":\"user_1\",\"deleted\":true}"))
                .isEqualTo(200);
        assertThat(observers.called).containsExactlyInAnyOrder("deleted user_1 true", "any user.deleted");
        assertThat(observers.virtual).isEqualTo(Runtime.version().feature() >= 21);
    }

    @Test
    void aTypeOfTomorrowIsGeneric() {
        assertThat(clerk.send("msg_new", "planet.discovered", "{\"id\":\"planet_9\"}")).isEqualTo(200);
        assertThat(observers.called).containsExactly("any planet.discovered");
        assertThat(((UnknownEvent) observers.last).data()).isEqualTo(Map.of("id", "planet_9"));
    }

    @Test
    void observersRunWhereTheyMayBlockAndHaveARequestContext() {
        clerk.send("msg_thread", "user.created", USER);
        assertThat(observers.threads).isNotEmpty().noneMatch(thread -> thread.contains("eventloop"));
        assertThat(observers.requestBeans).isNotEmpty().allMatch("alive"::equals);
    }

    @Test
    void whatWasHandledIsNotHandledAgain() {
        assertThat(clerk.send("msg_twice", "user.created", USER)).isEqualTo(200);
        observers.reset();
        assertThat(clerk.send("msg_twice", "user.created", USER)).isEqualTo(200);
        assertThat(observers.called).isEmpty();
    }

    @Test
    void whenAnObserverFailsClerkComesAgain() {
        observers.failures.set(1);
        assertThat(clerk.send("msg_fails", "user.updated", USER)).isEqualTo(500);
        assertThat(clerk.send("msg_fails", "user.updated", USER)).isEqualTo(200);
        assertThat(observers.called).contains("updated user_1");
    }

    @Test
    void whenAnAsynchronousObserverFailsClerkComesAgain() {
        observers.asyncFailures.set(1);
        assertThat(clerk.send("msg_async", "user.updated", USER)).isEqualTo(500);
        assertThat(clerk.send("msg_async", "user.updated", USER)).isEqualTo(200);
    }

    @Test
    void ofTwoDeliveriesAtOnceOneIsHandled() throws Exception {
        observers.gate = new CountDownLatch(1);
        ExecutorService threads = Executors.newSingleThreadExecutor();
        try {
            Future<Integer> first = threads.submit(() -> clerk.send("msg_race", "user.updated", USER));
            assertThat(observers.entered.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(clerk.send("msg_race", "user.updated", USER)).isEqualTo(503);
            observers.gate.countDown();
            assertThat(first.get(10, TimeUnit.SECONDS)).isEqualTo(200);
            assertThat(observers.called.stream().filter("updated user_1"::equals)).hasSize(1);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void whatIsNotClerksReachesNobody() {
        String body = WebhookSender.body("user.created", USER);
        long now = Instant.now().getEpochSecond();
        String signature = clerk.sign("msg_x", now, body);
        assertThat(clerk.send("msg_x", now, signature, body.replace("user_1", "user_2")).statusCode()).isEqualTo(400);
        assertThat(clerk.send("msg_y", now, signature, body).statusCode()).isEqualTo(400);
        assertThat(clerk.send("msg_x", now - 1000, clerk.sign("msg_x", now - 1000, body), body).statusCode()).isEqualTo(400);
        assertThat(clerk.send("msg_x", now, "v1,AAAA", body).body().asByteArray()).isEmpty();
        assertThat(given().body(body).post("/webhooks/clerk").statusCode()).isEqualTo(400);
        assertThat(new WebhookSender("/webhooks/clerk", "whsec_b3RoZXI=").send("msg_x", "user.created", USER)).isEqualTo(400);
        assertThat(observers.called).isEmpty();
    }

    @Test
    void aSignedBodyThatIsNoEventIsRefused() {
        for (String body : List.of("", "[]", "null", "{", "{\"data\":{}}")) {
            assertThat(clerk.send("msg_odd", body).statusCode()).as(body).isEqualTo(400);
        }
    }

    @Test
    void aBodyBeyondTheLimitIsRefused() {
        assertThat(clerk.send("msg_big", "user.created", "{\"id\":\"" + "x".repeat(20_000) + "\"}")).isEqualTo(413);
    }

    @Test
    void onlyPostIsAnswered() {
        assertThat(given().get("/webhooks/clerk").statusCode()).isEqualTo(405);
    }

    @RequestScoped
    static class RequestBean {

        String state() {
            return "alive";
        }
    }

    @Singleton
    static class Observers {

        private static final Logger LOG = Logger.getLogger(Observers.class);

        final Queue<String> called = new ConcurrentLinkedQueue<>();
        final Queue<String> threads = new ConcurrentLinkedQueue<>();
        final Queue<String> requestBeans = new ConcurrentLinkedQueue<>();
        final AtomicInteger failures = new AtomicInteger();
        final AtomicInteger asyncFailures = new AtomicInteger();
        volatile CountDownLatch gate = new CountDownLatch(0);
        volatile CountDownLatch entered = new CountDownLatch(1);
        volatile WebhookEvent last;
        volatile boolean virtual;

        @Inject
        RequestBean bean;

        void reset() {
            called.clear();
            threads.clear();
            requestBeans.clear();
            gate = new CountDownLatch(0);
            entered = new CountDownLatch(1);
        }

        void created(@Observes @ClerkEvent(ClerkEventType.USER_CREATED) UserEvent event) {
            note("sync " + event.data().id() + " " + event.data().firstName());
        }

        void createdLater(@ObservesAsync @ClerkEvent(ClerkEventType.USER_CREATED) UserEvent event) {
            note("async " + event.data().id());
        }

        @RunOnVirtualThread
        void deleted(@ObservesAsync @ClerkEvent(ClerkEventType.USER_DELETED) DeletedEvent event) {
            virtual = isVirtual();
            note("deleted " + event.data().id() + " " + event.data().deleted());
        }

        void updated(@Observes @ClerkEvent(ClerkEventType.USER_UPDATED) UserEvent event) throws InterruptedException {
            if (failures.getAndDecrement() > 0) {
                throw new IllegalStateException("the database is away");
            }
            entered.countDown();
            if (!gate.await(10, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the gate stayed shut");
            }
            note("updated " + event.data().id());
        }

        void updatedLater(@ObservesAsync @ClerkEvent(ClerkEventType.USER_UPDATED) UserEvent event) {
            if (asyncFailures.getAndDecrement() > 0) {
                throw new IllegalStateException("the database is away");
            }
            LOG.debugf("updated %s", event.message());
        }

        void any(@Observes WebhookEvent event) {
            last = event;
            called.add("any " + event.type());
        }

        /** Java 17 has none. */
        private static boolean isVirtual() {
            try {
                return (Boolean) Thread.class.getMethod("isVirtual").invoke(Thread.currentThread());
            } catch (ReflectiveOperationException e) {
                return false;
            }
        }

        private void note(String call) {
            called.add(call);
            threads.add(Thread.currentThread().getName());
            requestBeans.add(bean.state());
        }
    }
}
