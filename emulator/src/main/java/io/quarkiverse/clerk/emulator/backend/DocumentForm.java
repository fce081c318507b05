package io.quarkiverse.clerk.emulator.backend;

import static io.quarkiverse.clerk.emulator.http.Json.millis;

import java.time.Clock;
import java.time.Instant;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.clerk.emulator.http.Body;
import io.quarkiverse.clerk.emulator.http.Json;
import io.quarkiverse.clerk.emulator.store.Document;
import io.quarkiverse.clerk.emulator.store.RowType;
import io.quarkiverse.clerk.emulator.store.Store;

/** Makes and changes documents of a type: the properties that are kept, and what they are as long as nobody sent them. */
final class DocumentForm {

    private final Store store;
    private final RowType<Document> type;
    private final ObjectNode defaults;
    private final Clock clock;

    /** @param defaults a JSON object */
    DocumentForm(Store store, RowType<Document> type, String defaults, Clock clock) {
        this.store = store;
        this.type = type;
        this.defaults = (ObjectNode) Json.parse(defaults).orElseThrow();
        this.clock = clock;
    }

    Document create(Body body) {
        Instant now = clock.instant();
        return new Document(store.rows(type).nextId(), merged(defaults, body), now, now);
    }

    Document update(Document present, Body body) {
        return present.with(merged(present.properties(), body), clock.instant());
    }

    /** What was sent replaces what is there; null leads back to the default. */
    private ObjectNode merged(ObjectNode present, Body body) {
        ObjectNode merged = present.deepCopy();
        defaults.properties().stream().filter(property -> body.has(property.getKey())).forEach(property -> merged.set(
                property.getKey(), body.isSet(property.getKey()) ? body.value(property.getKey()) : property.getValue()));
        return merged;
    }

    /** A document as it goes out: its properties between what all resources begin and end with. */
    static ObjectNode json(String object, Document document) {
        ObjectNode json = Json.resource(object, document.id());
        json.setAll(document.properties());
        json.put("created_at", millis(document.createdAt()));
        return json.put("updated_at", millis(document.updatedAt()));
    }
}
