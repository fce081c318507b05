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
            throw ClerkError.invalidFormat(name, name + " must be a string.");
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
            throw ClerkError.invalidFormat(name, name + " must be a boolean.");
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
            throw ClerkError.invalidFormat(name, name + " must be an integer.");
        }
        if (value.longValue() < min || value.longValue() > max) {
            throw ClerkError.invalidValue(name, name + " must be from " + min + " to " + max + ".");
        }
        return Optional.of(value.longValue());
    }

    /** An object; empty when it was not sent or was sent as null. */
    public ObjectNode object(String name) {
        return object(name, Json.object());
    }

    public ObjectNode object(String name, ObjectNode absent) {
        if (!json.hasNonNull(name)) {
            return absent;
        }
        if (json.get(name) instanceof ObjectNode object) {
            return object.deepCopy();
        }
        throw ClerkError.invalidFormat(name, name + " must be an object.");
    }

    /** A list of texts; empty when it was not sent or was sent as null. */
    public List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        if (json.hasNonNull(name)) {
            JsonNode value = json.get(name);
            if (!value.isArray()) {
                throw ClerkError.invalidFormat(name, name + " must be an array of strings.");
            }
            for (JsonNode element : value) {
                if (!element.isTextual()) {
                    throw ClerkError.invalidFormat(name, name + " must be an array of strings.");
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
