package io.quarkiverse.clerk.emulator.webhook;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.jboss.logging.Logger;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;

/** Delivers messages, each until the application takes it or it was tried often enough. Used by one event loop. */
final class Sender {

    private static final Logger LOG = Logger.getLogger(Sender.class);
    private static final long TIMEOUT = Duration.ofSeconds(15).toMillis();
    private static final int MAX_CONNECTIONS = 8;

    private final HttpClient client;
    private final RetrySchedule retries;
    private final DeliveryLog log;
    private final Clock clock;
    private final Clock signatures;

    /** @param signatures tells the time that signatures are of: that of the application, which nobody moves */
    Sender(Vertx vertx, RetrySchedule retries, DeliveryLog log, Clock clock, Clock signatures) {
        this.client = vertx.createHttpClient(new HttpClientOptions().setMaxPoolSize(MAX_CONNECTIONS)
                // An application under development signs its certificate itself.
                .setTrustAll(true).setVerifyHost(false));
        this.retries = retries;
        this.log = log;
        this.clock = clock;
        this.signatures = signatures;
    }

    void send(WebhookEndpoint endpoint, WebhookDelivery delivery) {
        post(endpoint, delivery).map(status -> WebhookDelivery.Attempt.answered(clock.instant(), status))
                .otherwise(failure -> WebhookDelivery.Attempt.failed(clock.instant(), failure))
                .onSuccess(attempt -> note(endpoint, delivery, attempt));
    }

    private void note(WebhookEndpoint endpoint, WebhookDelivery delivery, WebhookDelivery.Attempt attempt) {
        Optional<Instant> next = attempt.isSuccess() ? Optional.empty() : retries.after(delivery.attempts().size() + 1);
        WebhookDelivery noted = delivery.after(attempt, next);
        log.update(noted);
        if (!attempt.isSuccess()) {
            LOG.debugf("The webhook %s was not taken: %s", noted, attempt);
        }
        next.ifPresent(due -> retries.add(due, () -> send(endpoint, noted)));
    }

    private Future<Integer> post(WebhookEndpoint endpoint, WebhookDelivery delivery) {
        long timestamp = signatures.instant().getEpochSecond();
        RequestOptions options = new RequestOptions().setMethod(HttpMethod.POST).setAbsoluteURI(endpoint.url().toString())
                .setTimeout(TIMEOUT)
                .putHeader("Content-Type", "application/json")
                .putHeader("User-Agent", "Svix-Webhooks/clerk-emulator")
                .putHeader("svix-id", delivery.messageId())
                .putHeader("svix-timestamp", Long.toString(timestamp))
                .putHeader("svix-signature", Signature.of(endpoint.key(), delivery.messageId(), timestamp, delivery.body()));
        return client.request(options).compose(request -> request.send(Buffer.buffer(delivery.body())))
                .compose(response -> response.end().map(response.statusCode()));
    }
}
