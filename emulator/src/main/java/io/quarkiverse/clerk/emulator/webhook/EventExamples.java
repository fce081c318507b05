package io.quarkiverse.clerk.emulator.webhook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.clerk.emulator.http.Json;

/** Data of every type of events that Clerk has, to send without anything having happened. */
final class EventExamples {

    private static final JsonNode DATA = read();

    private EventExamples() {
    }

    static List<String> types() {
        List<String> types = new ArrayList<>();
        DATA.fieldNames().forEachRemaining(types::add);
        return types;
    }

    static Optional<JsonNode> of(String type) {
        return Optional.ofNullable(DATA.get(type)).map(JsonNode::deepCopy);
    }

    private static JsonNode read() {
        try (InputStream file = EventExamples.class.getResourceAsStream("examples.json")) {
            return Json.parse(new String(file.readAllBytes(), StandardCharsets.UTF_8)).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
