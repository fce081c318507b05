package io.quarkiverse.clerk.emulator.http;

import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Reads and makes JSON. */
public final class Json {

    private static final ObjectMapper MAPPER = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private Json() {
    }

    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** An object that starts as every resource of Clerk does. */
    public static ObjectNode resource(String object, String id) {
        return object().put("object", object).put("id", id);
    }

    /** What Clerk answers to the deletion of a resource. */
    public static ObjectNode deleted(String object, String id) {
        return resource(object, id).put("deleted", true);
    }

    public static ArrayNode array(Collection<? extends JsonNode> elements) {
        return JsonNodeFactory.instance.arrayNode().addAll(List.copyOf(elements));
    }

    public static ArrayNode texts(Collection<String> elements) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        elements.forEach(array::add);
        return array;
    }

    /** The answer that has no body. */
    public static JsonNode nothing() {
        return MissingNode.getInstance();
    }

    /** Epoch milliseconds, Clerk's unit; null stays null. */
    public static Long millis(Instant instant) {
        return instant == null ? null : Long.valueOf(instant.toEpochMilli());
    }

    /** Nothing where the text is no JSON. */
    public static Optional<JsonNode> parse(String text) {
        try {
            JsonNode node = MAPPER.readTree(text);
            return node == null || node.isMissingNode() ? Optional.empty() : Optional.of(node);
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    public static String write(JsonNode node) {
        try {
            return MAPPER.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
