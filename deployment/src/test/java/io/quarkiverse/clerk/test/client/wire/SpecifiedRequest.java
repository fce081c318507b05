package io.quarkiverse.clerk.test.client.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * What Clerk's description says of the request of an operation.
 *
 * @param id the id of the operation
 * @param key method and path, without the names of the path parameters
 * @param deprecated whether Clerk advises against it
 * @param query the types of its query parameters
 * @param body the types of the properties of its body
 * @param required the properties that its body must have
 * @param several whether its body is an array of such bodies
 * @param multipart whether its body is a form
 */
record SpecifiedRequest(String id, String key, boolean deprecated, Map<String, String> query, Map<String, Shape> body,
        TreeSet<String> required, boolean several, boolean multipart) {

    /**
     * @param type the type, without its question mark
     * @param nullable whether it may be null
     * @param properties those of an object, or of the objects of an array, where they are specified
     */
    record Shape(String type, boolean nullable, Map<String, Shape> properties) {

        static Shape of(JsonNode json) {
            String type = json.isTextual() ? json.asText() : json.path("type").asText();
            return new Shape(type.replace("?", ""), type.endsWith("?"), shapes(json.path("properties")));
        }
    }

    static List<SpecifiedRequest> all() {
        try (InputStream table = SpecifiedRequest.class.getResourceAsStream("/backend-api/operations.json")) {
            List<SpecifiedRequest> all = new ArrayList<>();
            new ObjectMapper().readTree(table).path("operations").forEach(operation -> all.add(of(operation)));
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SpecifiedRequest of(JsonNode json) {
        Map<String, String> query = new TreeMap<>();
        json.path("query").properties().forEach(parameter -> query.put(parameter.getKey(), parameter.getValue().asText()));
        TreeSet<String> required = new TreeSet<>();
        json.path("required").forEach(name -> required.add(name.asText()));
        return new SpecifiedRequest(json.path("id").asText(),
                ApiMethod.key(json.path("method").asText(), json.path("path").asText()), json.path("deprecated").asBoolean(),
                query, shapes(json.path("body")), required, json.path("several").asBoolean(), json.has("contentType"));
    }

    private static Map<String, Shape> shapes(JsonNode json) {
        Map<String, Shape> shapes = new TreeMap<>();
        for (Iterator<Map.Entry<String, JsonNode>> properties = json.properties().iterator(); properties.hasNext();) {
            Map.Entry<String, JsonNode> property = properties.next();
            shapes.put(property.getKey(), Shape.of(property.getValue()));
        }
        return shapes;
    }

    /** Everything that can be sent: query parameters with a question mark, properties, and those of objects below them. */
    Set<String> names() {
        Set<String> names = new TreeSet<>();
        query.keySet().forEach(name -> names.add("?" + name));
        addNames("", body, names);
        return names;
    }

    private static void addNames(String parent, Map<String, Shape> shapes, Set<String> names) {
        shapes.forEach((name, shape) -> {
            names.add(parent + name);
            addNames(parent + name + '.', shape.properties(), names);
        });
    }

    Set<String> nullableNames() {
        Set<String> names = new TreeSet<>(body.keySet());
        names.removeIf(name -> !body.get(name).nullable());
        return names;
    }

    @Override
    public String toString() {
        return id + " (" + key + ")";
    }
}
