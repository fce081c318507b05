package io.quarkiverse.clerk.api.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What Clerk's specification says about a place in a JSON document.
 *
 * @param schemas all that it may be, without references
 */
record Shape(Catalog catalog, List<JsonNode> schemas) {

    /** The specification's schemas and operations. */
    static final class Catalog {

        private final Map<String, JsonNode> schemas = new HashMap<>();
        private final Map<String, JsonNode> answers = new HashMap<>();

        Catalog() {
            Shared.spec("bapi-schemas.json").path("schemas")
                    .forEach(schema -> schemas.put(schema.path("name").asText(), schema));
            for (JsonNode operation : Shared.spec("bapi-operations.json").path("operations")) {
                operation.path("responses").properties().forEach(answer -> answers
                        .put(operation.path("operationId").asText() + '.' + answer.getKey(), answer.getValue()));
            }
        }

        /** Of a schema, or of the answer of an operation with a status; empty if the specification does not know it. */
        Optional<Shape> shape(String name) {
            return Optional.ofNullable(schemas.getOrDefault(name, answers.get(name))).map(this::shape);
        }

        Shape shape(JsonNode schema) {
            List<JsonNode> all = new ArrayList<>();
            resolve(schema, all);
            return new Shape(this, all);
        }

        private void resolve(JsonNode schema, List<JsonNode> all) {
            for (String reference : List.of("ref", "schema", "itemSchema")) {
                if (schemas.containsKey(schema.path(reference).asText())) {
                    resolve(schemas.get(schema.path(reference).asText()), all);
                }
            }
            for (String combination : List.of("allOf", "oneOf", "anyOf")) {
                schema.path(combination).forEach(part -> resolve(part, all));
            }
            all.add(schema);
        }
    }

    /** What it has properties for, by name; none if anything may be there. */
    Map<String, Shape> properties() {
        Map<String, List<JsonNode>> byName = new LinkedHashMap<>();
        schemas.stream().flatMap(schema -> StreamSupport.stream(schema.path("properties").spliterator(), false))
                .forEach(property -> byName.computeIfAbsent(property.path("name").asText(), name -> new ArrayList<>())
                        .add(property));
        Map<String, Shape> properties = new LinkedHashMap<>();
        byName.forEach((name, all) -> properties.put(name, merge(all)));
        return properties;
    }

    /** What is in an array. */
    Shape items() {
        List<JsonNode> items = schemas.stream().filter(schema -> schema.has("items")).map(schema -> schema.path("items"))
                .toList();
        return items.isEmpty() ? this : merge(items);
    }

    private Shape merge(List<JsonNode> all) {
        return new Shape(catalog, all.stream().flatMap(schema -> catalog.shape(schema).schemas().stream()).toList());
    }
}
