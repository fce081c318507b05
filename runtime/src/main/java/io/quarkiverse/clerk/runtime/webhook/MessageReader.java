package io.quarkiverse.clerk.runtime.webhook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkiverse.clerk.webhook.UnknownEvent;
import io.quarkiverse.clerk.webhook.WebhookEvent;
import io.quarkiverse.clerk.webhook.WebhookMessage;

/** Makes the typed event of a verified message. What nobody observes is not taken apart any further. */
final class MessageReader {

    private static final TypeReference<Map<String, Object>> DATA = new TypeReference<>() {
    };
    /** Clerk's examples have seconds where its live events have milliseconds; no second of ours is that late. */
    private static final long LATEST_SECOND = 100_000_000_000L;

    private final ObjectMapper mapper;
    private final Set<String> observedTypes;
    private final boolean everythingIsObserved;

    /**
     * @param observedTypes the types that have an observer of their own
     * @param everythingIsObserved whether there is an observer of every type
     */
    MessageReader(ObjectMapper mapper, Set<String> observedTypes, boolean everythingIsObserved) {
        this.mapper = mapper;
        this.observedTypes = Set.copyOf(observedTypes);
        this.everythingIsObserved = everythingIsObserved;
    }

    /** @return the event; empty if nobody observes its type */
    Optional<WebhookEvent> read(String instance, SignedMessage signed) throws RefusedMessageException {
        JsonNode envelope = parse(signed.body());
        String type = envelope.path("type").asText("");
        if (type.isEmpty()) {
            throw new RefusedMessageException("verified-but-no-event", "The signed body is JSON, but no event with a type");
        }
        if (!everythingIsObserved && !observedTypes.contains(type)) {
            return Optional.empty();
        }
        WebhookMessage message = message(instance, signed, type, envelope);
        JsonNode data = envelope.path("data");
        Optional<EventKind<?>> kind = EventKind.of(type);
        if (kind.isEmpty()) {
            return Optional.of(new UnknownEvent(message, data.isObject() ? mapper.convertValue(data, DATA) : Map.of()));
        }
        return Optional.of(read(kind.get(), message, data));
    }

    private <D> WebhookEvent read(EventKind<D> kind, WebhookMessage message, JsonNode data) throws RefusedMessageException {
        try {
            return kind.event(message, mapper.treeToValue(data, kind.data()));
        } catch (IOException e) {
            throw new RefusedMessageException("unreadable-data", "The data of the event is not of the shape that Clerk's type "
                    + "has");
        }
    }

    private JsonNode parse(byte[] body) throws RefusedMessageException {
        try {
            JsonNode envelope = mapper.readTree(body);
            if (envelope != null && envelope.isObject()) {
                return envelope;
            }
        } catch (IOException e) {
            // Jackson's message quotes the body.
        }
        throw new RefusedMessageException("verified-but-body-not-json",
                "The signature is right, but the body is no JSON object");
    }

    private static WebhookMessage message(String instance, SignedMessage signed, String type, JsonNode envelope) {
        JsonNode request = envelope.path("event_attributes").path("http_request");
        return new WebhookMessage(signed.id(), type, time(envelope.path("timestamp")), instance,
                text(envelope.path("instance_id")), text(request.path("client_ip")), text(request.path("user_agent")),
                new String(signed.body(), StandardCharsets.UTF_8));
    }

    private static Optional<Instant> time(JsonNode number) {
        if (!number.canConvertToLong() || number.asLong() <= 0) {
            return Optional.empty();
        }
        long time = number.asLong();
        return Optional.of(time < LATEST_SECOND ? Instant.ofEpochSecond(time) : Instant.ofEpochMilli(time));
    }

    private static Optional<String> text(JsonNode value) {
        return value.isTextual() && !value.asText().isEmpty() ? Optional.of(value.asText()) : Optional.empty();
    }
}
