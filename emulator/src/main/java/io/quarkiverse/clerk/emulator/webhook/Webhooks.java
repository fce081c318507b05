package io.quarkiverse.clerk.emulator.webhook;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
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
    private final Deque<Message> held = new ArrayDeque<>();
    private List<WebhookEndpoint> endpoints;
    private boolean awaitingEndpoint;

    private record Message(String id, String type, String body) {
    }

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
    public synchronized List<WebhookEndpoint> endpoints() {
        return endpoints;
    }

    /** From now on events go here, and nowhere else; nowhere at all where the list is empty. */
    public synchronized void endpoints(List<WebhookEndpoint> value) {
        endpoints = List.copyOf(value);
        awaitingEndpoint = false;
        held.forEach(this::deliver);
        held.clear();
    }

    /** Until endpoints are set, events go nowhere but are kept for them, the last 1,000: the application is about to start. */
    public synchronized void awaitEndpoint() {
        endpoints = List.of();
        awaitingEndpoint = true;
    }

    /** Whether what is sent gets anywhere. */
    public synchronized boolean hasEndpoint() {
        return awaitingEndpoint || !endpoints.isEmpty();
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
        if (!hasEndpoint()) {
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
        Message message = new Message(ids.next("msg"), event.type(),
                Json.write(EventEnvelope.of(event, instanceId, clock.instant(), cause)));
        dispatch(message);
        return message.id();
    }

    private synchronized void dispatch(Message message) {
        if (!awaitingEndpoint) {
            deliver(message);
            return;
        }
        if (held.size() == CAPACITY) {
            held.removeFirst();
        }
        held.add(message);
    }

    private void deliver(Message message) {
        for (WebhookEndpoint endpoint : endpoints) {
            WebhookDelivery delivery = new WebhookDelivery(message.id(), message.type(), endpoint.url(), message.body(),
                    WebhookDelivery.Status.PENDING, List.of(), Optional.empty());
            log.add(delivery);
            context.runOnContext(nothing -> sender.send(endpoint, delivery));
        }
    }
}
