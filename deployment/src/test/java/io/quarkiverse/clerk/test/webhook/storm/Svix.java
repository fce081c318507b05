package io.quarkiverse.clerk.test.webhook.storm;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Delivers messages until they are taken, as Svix does, in shorter times. */
final class Svix {

    static final String SECRET = "whsec_Y29uZm9ybWFuY2Utc2lnbmluZy1rZXktMzItYnl0ZXM=";

    private static final long PAUSE = Duration.ofMillis(20).toNanos();
    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI endpoint;
    final AtomicLong sent = new AtomicLong();
    final AtomicLong failed = new AtomicLong();
    final AtomicLong unanswered = new AtomicLong();

    Svix(URI endpoint) {
        this.endpoint = endpoint;
    }

    static String body(String id) {
        return "{\"object\":\"event\",\"type\":\"user.created\",\"data\":{\"object\":\"user\",\"id\":\"user_of_" + id + "\"}}";
    }

    /** Again and again, until the application takes it. */
    void deliver(String id) throws InterruptedException {
        while (true) {
            try {
                if (post(id, body(id), SECRET) == 200) {
                    return;
                }
                failed.incrementAndGet();
            } catch (IOException e) {
                // The application is just being started again.
                unanswered.incrementAndGet();
            }
            LockSupport.parkNanos(PAUSE);
        }
    }

    /** @return the status of the answer */
    int post(String id, String body, String secret) throws IOException, InterruptedException {
        long now = Instant.now().getEpochSecond();
        return post(id, now, "v1," + hmac(secret, id + "." + now + "." + Svix.body(id)), body);
    }

    int postUnsigned(String id) throws IOException, InterruptedException {
        return post(id, Instant.now().getEpochSecond(), "v1,", body(id));
    }

    private int post(String id, long timestamp, String signature, String body) throws IOException, InterruptedException {
        sent.incrementAndGet();
        return client.send(HttpRequest.newBuilder(endpoint).timeout(TIMEOUT).header("Content-Type", "application/json")
                .header("svix-id", id).header("svix-timestamp", Long.toString(timestamp)).header("svix-signature", signature)
                .POST(BodyPublishers.ofString(body)).build(), BodyHandlers.discarding()).statusCode();
    }

    private static String hmac(String secret, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
