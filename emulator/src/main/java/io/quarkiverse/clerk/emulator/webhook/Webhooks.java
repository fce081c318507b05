package io.quarkiverse.clerk.emulator.webhook;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.clerk.emulator.http.Json;
import io.quarkiverse.clerk.emulator.store.Ids;
import io.vertx.core.Context;
import io.vertx.core.Vertx;

/**
 * The webhooks of an emulator: it sends what changes in its store to the endpoints, and whatever else it is told to. A message
 * that an endpoint does not answer with 2xx is sent again, after 5 seconds, 5 and 30 minutes, 2, 5, 10 and 10 hours of the
 * emulator's clock, as Svix does for Clerk. May be used from any thread.
 */
public final class Webhooks {

    private static final int CAPACITY = 1_000;

    private final Context context;
    private final Ids ids = new Ids();
    private final String instanceId;
    private final Clock clock;
    private final DeliveryLog log = new DeliveryLog(CAPACITY);
    private final RetrySchedule retries;
    private final Sender sender;
    private volatile List<WebhookEndpoint> endpoints;

    /**
     * @param clock the time of the emulator
     * @param signatures the time that signatures are of, which nobody moves
     */
    public Webhooks(Vertx vertx, String instanceId, List<WebhookEndpoint> endpoints, Clock clock, Clock signatures) {
        this.context = vertx.getOrCreateContext();
        this.instanceId = instanceId;
        this.endpoints = List.copyOf(endpoints);
        this.clock = clock;
        this.retries = new RetrySchedule(vertx, clock, CAPACITY);
        this.sender = new Sender(vertx, retries, log, clock, signatures);
    }

    /** Where events go. */
    public List<WebhookEndpoint> endpoints() {
        return endpoints;
    }

    /** From now on events go here, and nowhere else; nowhere at all where the list is empty. */
    public void endpoints(List<WebhookEndpoint> value) {
        endpoints = List.copyOf(value);
    }

    /**
     * From now on events go here, and nowhere else.
     *
     * @param signingSecret {@code whsec_…}
     * @throws IllegalArgumentException if one of them cannot be
     */
    public void endpoint(URI url, String signingSecret) {
        endpoints(List.of(new WebhookEndpoint(url, signingSecret)));
    }

    /** Every type of events that Clerk has. */
    public List<String> types() {
        return EventExamples.types();
    }

    /** The data that an event of a type is sent with where nobody says what it is about; empty for an unknown type. */
    public Optional<JsonNode> example(String type) {
        return EventExamples.of(type);
    }

    /**
     * Sends an event about nobody, with {@linkplain #example(String) example data}.
     *
     * @return the id of the message
     * @throws IllegalArgumentException if Clerk has no such type
     * @throws IllegalStateException if there is no endpoint
     */
    public String send(String type) {
        return send(type, example(type).orElseThrow(() -> new IllegalArgumentException("Clerk has no event " + type
                + ": send it with data of your own, or one of " + String.join(", ", types()))));
    }

    /**
     * Sends an event.
     *
     * @param type one of Clerk's, or one that Clerk may have tomorrow
     * @param data what it is about
     * @return the id of the message
     * @throws IllegalStateException if there is no endpoint
     */
    public String send(String type, JsonNode data) {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(data, "data");
        if (endpoints.isEmpty()) {
            throw new IllegalStateException("The emulator has nowhere to send webhooks to: set an endpoint with"
                    + " webhooks().endpoint(url, signingSecret), or quarkus.clerk.webhooks.path of the application");
        }
        return send(new Event(type, data), Optional.empty());
    }

    /** The last 1,000 deliveries, oldest first. */
    public List<WebhookDelivery> deliveries() {
        return log.all();
    }

    /** Forgets the deliveries; what is to be sent again is sent nevertheless. */
    public void clearDeliveries() {
        log.clear();
    }

    /** The time was moved. */
    public void timeMoved() {
        context.runOnContext(nothing -> retries.runDue());
    }

    String send(Event event, Optional<WebhookCause> cause) {
        String messageId = ids.next("msg");
        String body = Json.write(EventEnvelope.of(event, instanceId, clock.instant(), cause));
        for (WebhookEndpoint endpoint : endpoints) {
            WebhookDelivery delivery = new WebhookDelivery(messageId, event.type(), endpoint.url(), body,
                    WebhookDelivery.Status.PENDING, List.of(), Optional.empty());
            log.add(delivery);
            context.runOnContext(nothing -> sender.send(endpoint, delivery));
        }
        return messageId;
    }
}
