package io.quarkiverse.clerk.emulator.frontend;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.clerk.emulator.http.ApiRequest;
import io.quarkiverse.clerk.emulator.http.Body;
import io.quarkiverse.clerk.emulator.http.ClerkError;
import io.quarkiverse.clerk.emulator.http.Json;
import io.vertx.core.MultiMap;

/**
 * The form that a browser sent, as ClerkJS writes one: null is the empty text, objects are JSON, lists are repeated keys.
 * Fields that nobody asks for do not matter.
 */
final class Form {

    private static final String METADATA = "_metadata";
    private static final Set<String> FLAGS = Set.of("primary", "reserved_for_second_factor", "delete_self_enabled");

    private final MultiMap fields;

    private Form(MultiMap fields) {
        this.fields = fields;
    }

    static Form of(ApiRequest request) {
        return new Form(request.context().request().formAttributes());
    }

    boolean has(String name) {
        return fields.contains(name);
    }

    /** A text; nothing when it was not sent or is empty. */
    Optional<String> text(String name) {
        return Optional.ofNullable(fields.get(name)).filter(value -> !value.isEmpty());
    }

    /** A text that must be there. */
    String required(String name) {
        return text(name).orElseThrow(() -> ClerkError.missing(name));
    }

    List<String> texts(String name) {
        return fields.getAll(name).stream().filter(value -> !value.isEmpty()).toList();
    }

    /** False when it was not sent. */
    boolean flag(String name) {
        return text(name).map(value -> flag(name, value)).orElse(false);
    }

    private static boolean flag(String name, String value) {
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw ClerkError.wrongType(name, "boolean");
        };
    }

    /** A JSON object. */
    Optional<ObjectNode> object(String name) {
        return text(name).map(value -> Json.parse(value).filter(ObjectNode.class::isInstance).map(ObjectNode.class::cast)
                .orElseThrow(() -> ClerkError.wrongType(name, "object")));
    }

    /** Those of the named fields that were sent, as the Backend API gets them. */
    Body body(String... names) {
        ObjectNode json = Json.object();
        for (String name : names) {
            if (has(name)) {
                put(json, name);
            }
        }
        return Body.of(json);
    }

    private void put(ObjectNode json, String name) {
        Optional<String> value = text(name);
        if (value.isEmpty()) {
            json.putNull(name);
        } else if (name.endsWith(METADATA)) {
            json.set(name, object(name).orElseThrow());
        } else if (FLAGS.contains(name)) {
            json.put(name, flag(name, value.get()));
        } else {
            json.put(name, value.get());
        }
    }
}
