package io.quarkiverse.clerk.emulator.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The body of a request. A property that is absent, null or set means three things in Clerk's updates, hence every reader
 * takes what is to stay when the property is absent.
 */
public final class Body {

    private final ObjectNode json;

    Body(ObjectNode json) {
        this.json = json;
    }

    /** What was sent in another form than JSON. */
    public static Body of(ObjectNode json) {
        return new Body(json);
    }

    public boolean has(String name) {
        return json.has(name);
    }

    /** Whether the property is there with a value. */
    public boolean isSet(String name) {
        return json.hasNonNull(name);
    }

    /** A text that must be there and not blank. */
    public String required(String name) {
        String text = text(name, null);
        if (text == null || text.isBlank()) {
            throw ClerkError.missing(name);
        }
        return text;
    }

    /** A text; null when it was sent as null, {@code absent} when it was not sent. */
    public String text(String name, String absent) {
        if (!json.has(name)) {
            return absent;
        }
        JsonNode value = json.get(name);
        if (value.isNull()) {
            return null;
        }
        if (!value.isTextual()) {
            throw ClerkError.wrongType(name, "string");
        }
        return value.textValue();
    }

    /** A text; nothing when it was not sent, was sent as null or is empty. */
    public Optional<String> optional(String name) {
        return Optional.ofNullable(text(name, null)).filter(text -> !text.isEmpty());
    }

    /** A boolean; null counts as not sent. */
    public boolean flag(String name, boolean absent) {
        if (!json.hasNonNull(name)) {
            return absent;
        }
        JsonNode value = json.get(name);
        if (!value.isBoolean()) {
            throw ClerkError.wrongType(name, "boolean");
        }
        return value.booleanValue();
    }

    /** A whole number from {@code min} to {@code max}; null counts as not sent. */
    public Optional<Long> number(String name, long min, long max) {
        if (!json.hasNonNull(name)) {
            return Optional.empty();
        }
        JsonNode value = json.get(name);
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw ClerkError.wrongType(name, "integer");
        }
        if (value.longValue() < min || value.longValue() > max) {
            throw ClerkError.invalidValue(name, name + " must be from " + min + " to " + max + ".");
        }
        return Optional.of(value.longValue());
    }

    /** An object; empty when it was not sent or was sent as null. */
    public ObjectNode object(String name) {
        if (!json.hasNonNull(name)) {
            return Json.object();
        }
        if (json.get(name) instanceof ObjectNode object) {
            return object.deepCopy();
        }
        throw ClerkError.wrongType(name, "object");
    }

    /** The value as it was sent, which must be neither absent nor null. */
    public JsonNode value(String name) {
        return json.get(name).deepCopy();
    }

    /** This body with those of its objects that are named completed by what is there of them. */
    public Body mergedInto(ObjectNode present, List<String> names) {
        ObjectNode merged = json.deepCopy();
        names.stream().filter(name -> json.path(name).isObject() && present.path(name).isObject()).forEach(name -> merged
                .set(name, ((ObjectNode) present.get(name).deepCopy()).setAll((ObjectNode) json.get(name).deepCopy())));
        return new Body(merged);
    }

    /** Objects of a list; empty when it was not sent or was sent as null. */
    public List<Body> objects(String name) {
        List<Body> objects = new ArrayList<>();
        for (JsonNode element : json.path(name)) {
            if (!(element instanceof ObjectNode object)) {
                throw ClerkError.wrongType(name, "array");
            }
            objects.add(new Body(object));
        }
        return objects;
    }

    /** An object with properties of its own; without any when it was not sent or was sent as null. */
    public Body part(String name) {
        return new Body(object(name));
    }

    /** A list of texts; empty when it was not sent or was sent as null. */
    public List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        if (json.hasNonNull(name)) {
            JsonNode value = json.get(name);
            if (!value.isArray()) {
                throw ClerkError.wrongType(name, "array");
            }
            for (JsonNode element : value) {
                if (!element.isTextual()) {
                    throw ClerkError.wrongType(name, "array");
                }
                texts.add(element.textValue());
            }
        }
        return texts;
    }

    /** Says plainly what would otherwise be ignored in silence. */
    public void refuse(List<String> unsupported) {
        unsupported.stream().filter(this::isSet).findFirst().ifPresent(name -> {
            throw ClerkError.notImplemented("the body property " + name);
        });
    }
}
