package io.quarkiverse.clerk.emulator.store;

import java.time.Instant;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A resource that is kept as it was sent, because nothing in the instance goes by what it says. The properties are never
 * changed in place.
 */
public record Document(String id, ObjectNode properties, Instant createdAt, Instant updatedAt) implements Row {

    public Document with(ObjectNode value, Instant now) {
        return new Document(id, value, createdAt, now);
    }

    /** A property that is a text, empty where there is none. */
    public String text(String name) {
        return properties.path(name).asText("");
    }
}
