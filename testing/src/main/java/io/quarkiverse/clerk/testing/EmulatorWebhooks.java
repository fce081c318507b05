package io.quarkiverse.clerk.testing;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.clerk.emulator.webhook.WebhookDelivery;

/**
 * The webhooks that the emulator sends to the application under test, where that has {@code quarkus.clerk.webhooks.path}: of
 * whatever changes in the emulator, and those that a test asks for.
 *
 * <pre>
 * String id = emulator.webhooks().send("user.created", Map.of("id", "user_1", "first_name", "Ada"));
 * await().until(() -> emulator.webhooks().deliveries("user.created").stream()
 *         .anyMatch(sent -> sent.messageId().equals(id) &amp;&amp; sent.status() == WebhookDelivery.Status.DELIVERED));
 * </pre>
 */
public final class EmulatorWebhooks {

    private static final String WEBHOOKS = "/emulator/webhooks";

    private final EmulatorConnection connection;

    EmulatorWebhooks(EmulatorConnection connection) {
        this.connection = connection;
    }

    /**
     * Sends an event of one of Clerk's types, with data that is made up.
     *
     * @return the id of the message, {@code msg_…}
     * @throws IllegalArgumentException if Clerk has no such type, or the application has no endpoint for webhooks
     */
    public String send(String type) {
        return send(Map.of("type", type));
    }

    /**
     * Sends an event.
     *
     * @param type one of Clerk's, or one that Clerk may have tomorrow
     * @param data what it is about, as Clerk's API shows it
     * @return the id of the message, {@code msg_…}
     * @throws IllegalArgumentException if the application has no endpoint for webhooks
     */
    public String send(String type, Map<String, ?> data) {
        return send(Map.of("type", type, "data", data));
    }

    private String send(Map<String, ?> event) {
        return connection.send("POST", WEBHOOKS, Optional.of(event)).path("id").asText();
    }

    /** What became of the events of a type, oldest first. */
    public List<WebhookDelivery> deliveries(String type) {
        JsonNode found = connection.send("GET", WEBHOOKS + "?type=" + URLEncoder.encode(type, StandardCharsets.UTF_8),
                Optional.empty()).path("data");
        return StreamSupport.stream(found.spliterator(), false).map(EmulatorWebhooks::delivery).toList();
    }

    private static WebhookDelivery delivery(JsonNode json) {
        return new WebhookDelivery(json.path("id").asText(), json.path("type").asText(),
                URI.create(json.path("url").asText()), json.path("body").asText(),
                WebhookDelivery.Status.valueOf(json.path("status").asText().toUpperCase(Locale.ROOT)),
                StreamSupport.stream(json.path("attempts").spliterator(), false).map(EmulatorWebhooks::attempt).toList(),
                json.hasNonNull("next_attempt_at") ? Optional.of(time(json, "next_attempt_at")) : Optional.empty());
    }

    private static WebhookDelivery.Attempt attempt(JsonNode json) {
        return new WebhookDelivery.Attempt(time(json, "at"),
                json.hasNonNull("status") ? OptionalInt.of(json.path("status").asInt()) : OptionalInt.empty(),
                json.hasNonNull("failure") ? Optional.of(json.path("failure").asText()) : Optional.empty());
    }

    private static Instant time(JsonNode json, String name) {
        return Instant.ofEpochMilli(json.path(name).asLong());
    }

    /** Forgets the deliveries; what is to be sent again is sent nevertheless. */
    public void forget() {
        connection.delete(WEBHOOKS);
    }
}
