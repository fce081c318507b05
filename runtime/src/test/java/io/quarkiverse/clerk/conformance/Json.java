package io.quarkiverse.clerk.conformance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** JSON values as rows compare them. */
final class Json {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final TypeReference<Map<String, Object>> MEMBERS = new TypeReference<>() {
    };

    private Json() {
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static JsonNode parse(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (IOException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    /** A table of names. */
    static Properties table(String resource) {
        try (InputStream in = Json.class.getResourceAsStream(resource)) {
            Properties table = new Properties();
            table.load(in);
            return table;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode of(Object value) {
        return MAPPER.valueToTree(value);
    }

    static Map<String, Object> members(JsonNode object) {
        return MAPPER.convertValue(object, MEMBERS);
    }

    /** The value as a claim has it; what is absent, in a list too, is null. */
    static Object value(JsonNode node) {
        if (node.isMissingNode() || node.has("$absent")) {
            return null;
        }
        if (node.isArray()) {
            List<Object> elements = new ArrayList<>();
            node.forEach(element -> elements.add(value(element)));
            return elements;
        }
        return MAPPER.convertValue(node, Object.class);
    }

    /** The elements of a list, or the values of an object. */
    static Stream<JsonNode> stream(JsonNode container) {
        return StreamSupport.stream(container.spliterator(), false);
    }

    static ObjectNode error(String member, String reason) {
        ObjectNode error = object().put("error", true).put("reason", reason);
        ObjectNode outcome = object();
        if (member.equals("errors")) {
            outcome.putArray("errors").add(error);
        } else {
            outcome.set(member, error);
        }
        return outcome;
    }

    /** The value such that equal ones are equal: members sorted, those without a value left out, 1.0 the same as 1. */
    static JsonNode canonical(JsonNode value) {
        if (value.isObject()) {
            Map<String, JsonNode> sorted = new TreeMap<>();
            value.properties().forEach(member -> {
                if (!member.getValue().isNull() && !member.getValue().has("$absent")) {
                    sorted.put(member.getKey(), canonical(member.getValue()));
                }
            });
            ObjectNode canonical = object();
            sorted.forEach(canonical::set);
            return canonical;
        }
        if (value.isArray()) {
            ArrayNode canonical = JsonNodeFactory.instance.arrayNode();
            value.forEach(element -> canonical.add(canonical(element)));
            return canonical;
        }
        return value.isNumber() ? JsonNodeFactory.instance.textNode(value.decimalValue().stripTrailingZeros().toPlainString())
                : value;
    }
}
