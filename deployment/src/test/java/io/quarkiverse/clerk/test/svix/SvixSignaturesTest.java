package io.quarkiverse.clerk.test.svix;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.clerk.webhook.WebhookEvent;
import io.quarkus.test.QuarkusUnitTest;

/** Messages that another implementation has signed: npm's {@code svix}. */
class SvixSignaturesTest {

    private static final String NEW = "whsec_bmV3IGtleSBvZiB0aGUgZW5kcG9pbnQsIDMyIGI=";
    private static final String OLD = "whsec_b2xkIGtleSBvZiB0aGUgZW5kcG9pbnQsIDMyIGI=";
    /** While the secret is rotated, both count. */
    private static final String ROTATING = "/webhooks/rotating";
    private static final String ROTATED = "/webhooks/rotated";
    private static final String BODY = """
            {"object":"event", "type":"user.created","data":{"id":"user_1", "first_name":"\u00c4da \ud83d\ude00"}}
            """;

    private static SvixPackage svix;

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(SvixPackage.class, Observer.class).addAsResource("svix/svix.mjs"))
            .withConfiguration("""
                    quarkus.http.test-port=0
                    quarkus.clerk.devservices.enabled=false
                    quarkus.clerk.secret-key=sk_test_rotating
                    quarkus.clerk.webhooks.path=%s
                    quarkus.clerk.webhooks.signing-secret=%s,%s
                    quarkus.clerk.rotated.secret-key=sk_test_rotated
                    quarkus.clerk.rotated.webhooks.path=%s
                    quarkus.clerk.rotated.webhooks.signing-secret=%s
                    """.formatted(ROTATING, NEW, OLD, ROTATED, NEW));

    @Inject
    Observer observer;

    @BeforeAll
    static void install() throws Exception {
        svix = SvixPackage.installed();
    }

    @BeforeEach
    void forget() {
        observer.messages.clear();
    }

    private static long secondsAgo(long seconds) {
        return Instant.now().getEpochSecond() - seconds;
    }

    private static int send(String path, String family, String id, long timestamp, String signature, byte[] body) {
        return given().contentType("application/json").header(family + "-id", id).header(family + "-timestamp", timestamp)
                .header(family + "-signature", signature).body(body).post(path).statusCode();
    }

    private static int send(String path, String secret, String id, long timestamp) throws Exception {
        String signature = svix.sign(secret, id, timestamp, BODY);
        return send(path, "svix", id, timestamp, signature, BODY.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void areAccepted() throws Exception {
        assertThat(send(ROTATED, NEW, "msg_svix", secondsAgo(0))).isEqualTo(200);
        long now = secondsAgo(0);
        String signature = svix.sign(NEW, "msg_standard", now, BODY);
        assertThat(send(ROTATED, "webhook", "msg_standard", now, signature, BODY.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(200);
        assertThat(observer.messages).containsExactly("msg_svix", "msg_standard");
    }

    @Test
    void countForEveryByte() throws Exception {
        long now = secondsAgo(0);
        String signature = svix.sign(NEW, "msg_byte", now, BODY);
        byte[] body = BODY.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < body.length; i++) {
            byte[] changed = body.clone();
            changed[i] ^= 1;
            assertThat(send(ROTATED, "svix", "msg_byte", now, signature, changed)).as("byte " + i).isEqualTo(400);
        }
        assertThat(send(ROTATED, "svix", "msg_other", now, signature, body)).isEqualTo(400);
        assertThat(send(ROTATED, "svix", "msg_byte", now - 1, signature, body)).isEqualTo(400);
        assertThat(observer.messages).isEmpty();
    }

    @Test
    void countForFiveMinutes() throws Exception {
        assertThat(send(ROTATED, NEW, "msg_older", secondsAgo(240))).isEqualTo(200);
        assertThat(send(ROTATED, NEW, "msg_old", secondsAgo(301))).isEqualTo(400);
        assertThat(send(ROTATED, NEW, "msg_ahead", secondsAgo(-240))).isEqualTo(200);
        assertThat(send(ROTATED, NEW, "msg_future", secondsAgo(-360))).isEqualTo(400);
        assertThat(observer.messages).containsExactly("msg_older", "msg_ahead");
    }

    @Test
    void ofTheOldKeyCountUntilItIsRotatedOut() throws Exception {
        assertThat(send(ROTATING, OLD, "msg_old_key", secondsAgo(0))).isEqualTo(200);
        assertThat(send(ROTATING, NEW, "msg_new_key", secondsAgo(0))).isEqualTo(200);
        assertThat(send(ROTATED, OLD, "msg_rotated_out", secondsAgo(0))).isEqualTo(400);
        assertThat(observer.messages).containsExactly("msg_old_key", "msg_new_key");
        long now = secondsAgo(0);
        String both = svix.sign(OLD, "msg_both", now, BODY) + " " + svix.sign(NEW, "msg_both", now, BODY);
        assertThat(send(ROTATED, "svix", "msg_both", now, both, BODY.getBytes(StandardCharsets.UTF_8))).isEqualTo(200);
    }

    @Test
    void countOnce() throws Exception {
        long now = secondsAgo(0);
        assertThat(send(ROTATED, NEW, "msg_again", now)).isEqualTo(200);
        assertThat(send(ROTATED, NEW, "msg_again", now)).isEqualTo(200);
        assertThat(send(ROTATED, NEW, "msg_again", now - 1)).isEqualTo(200);
        assertThat(observer.messages).containsExactly("msg_again");
    }

    @Singleton
    static class Observer {

        final Queue<String> messages = new ConcurrentLinkedQueue<>();

        void any(@Observes WebhookEvent event) {
            messages.add(event.message().id());
        }
    }
}
