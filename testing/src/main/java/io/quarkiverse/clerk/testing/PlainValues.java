package io.quarkiverse.clerk.testing;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;

/** The claims of MicroProfile JWT, some of which are JSON-P, as the plain values that JSON is written from. */
final class PlainValues {

    private PlainValues() {
    }

    static Object of(Object claim) {
        if (claim instanceof JsonValue json) {
            return plain(json);
        }
        return claim instanceof Collection<?> values ? values.stream().map(PlainValues::of).toList() : claim;
    }

    private static Object plain(JsonValue json) {
        return switch (json.getValueType()) {
            case TRUE -> true;
            case FALSE -> false;
            case NULL -> null;
            case STRING -> ((JsonString) json).getString();
            case NUMBER -> ((JsonNumber) json).bigDecimalValue();
            case ARRAY -> ((JsonArray) json).stream().map(PlainValues::plain).toList();
            case OBJECT -> members((JsonObject) json);
        };
    }

    private static Map<String, Object> members(JsonObject object) {
        Map<String, Object> members = new LinkedHashMap<>();
        object.forEach((name, value) -> members.put(name, plain(value)));
        return members;
    }
}
