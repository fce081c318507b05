package io.quarkiverse.clerk.conformance;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.clerk.api.model.ExternalAccount;
import io.quarkiverse.clerk.api.model.OpenEnum;
import io.quarkiverse.clerk.api.model.Page;

/** Our answers in the form that Clerk's SDK for JavaScript has them: in camel case, with times as numbers. */
final class JsValues {

    private static final Pattern NEXT_WORD = Pattern.compile("_([a-z0-9])");

    private JsValues() {
    }

    static String camelCase(String name) {
        return NEXT_WORD.matcher(name).replaceAll(word -> word.group(1).toUpperCase(Locale.ROOT));
    }

    static JsonNode of(Object value) {
        if (value instanceof Page<?> page) {
            ObjectNode json = Json.object();
            json.set("data", of(page.data()));
            return page.totalCount() == null ? json : json.put("totalCount", page.totalCount());
        }
        if (value instanceof OpenEnum text) {
            return JsonNodeFactory.instance.textNode(text.value());
        }
        if (value instanceof Instant time) {
            return JsonNodeFactory.instance.numberNode(time.toEpochMilli());
        }
        if (value instanceof List<?> list) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            list.forEach(item -> array.add(of(item)));
            return array;
        }
        return value instanceof Record ? object(value) : Json.of(value);
    }

    private static JsonNode object(Object value) {
        ObjectNode json = Json.object();
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            JsonProperty named = component.getAccessor().getAnnotation(JsonProperty.class);
            json.set(named == null ? component.getName() : camelCase(named.value()), of(get(component, value)));
        }
        // That SDK has two names for it.
        return value instanceof ExternalAccount account ? json.put("externalId", account.providerUserId()) : json;
    }

    private static Object get(RecordComponent component, Object value) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(value);
        } catch (InvocationTargetException | IllegalAccessException e) {
            throw new AssertionError(component.toString(), e);
        }
    }

    /**
     * As much of a value as a row speaks of, in which that SDK has no null where it has made something of a missing property:
     * an empty text or list, or false.
     */
    static JsonNode asFarAs(JsonNode expected, JsonNode actual) {
        if (isNothing(expected) && isNothing(actual)) {
            return expected;
        }
        if (expected.isArray() && actual.isArray()) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            for (int i = 0; i < actual.size(); i++) {
                array.add(i < expected.size() ? asFarAs(expected.get(i), actual.get(i)) : actual.get(i));
            }
            return array;
        }
        if (!expected.isObject() || !actual.isObject()) {
            return actual;
        }
        ObjectNode json = Json.object();
        for (Map.Entry<String, JsonNode> property : expected.properties()) {
            JsonNode ours = asFarAs(property.getValue(), actual.path(property.getKey()));
            if (!ours.isMissingNode()) {
                json.set(property.getKey(), ours);
            }
        }
        return json;
    }

    private static boolean isNothing(JsonNode value) {
        return value.isMissingNode() || value.isNull() || value.isBoolean() && !value.asBoolean()
                || value.isTextual() && value.asText().isEmpty()
                || value.isContainerNode() && value.isEmpty();
    }
}
