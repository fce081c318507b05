package io.quarkiverse.clerk.emulator.webhook;

import java.time.Instant;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.clerk.emulator.http.Json;

/** What is around the data of an event, in the shape of Clerk's schema {@code WebhookEventPayload}. */
final class EventEnvelope {

    private EventEnvelope() {
    }

    /** @param at when it happened; in milliseconds, as in Clerk's live events */
    static ObjectNode of(Event event, String instanceId, Instant at, Optional<WebhookCause> cause) {
        ObjectNode json = Json.object().put("object", "event").put("type", event.type());
        json.set("data", event.data());
        json.putObject("event_attributes").putObject("http_request")
                .put("client_ip", cause.map(WebhookCause::clientIp).orElse(""))
                .put("user_agent", cause.map(WebhookCause::userAgent).orElse(""));
        return json.put("timestamp", at.toEpochMilli()).put("instance_id", instanceId);
    }
}
