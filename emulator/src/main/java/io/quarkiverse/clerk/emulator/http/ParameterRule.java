package io.quarkiverse.clerk.emulator.http;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a parameter must be like, in the words of JSON Schema as far as Clerk's specification uses them. Everything that is
 * wrong with a value is told at once, each with the code that Clerk has for it.
 */
final class ParameterRule {

    private final JsonNode schema;

    ParameterRule(JsonNode schema) {
        this.schema = schema;
    }

    /** {@code string}, {@code integer}, {@code number}, {@code boolean}, {@code array}, {@code object}, or empty: anything. */
    String type() {
        return schema.path("type").asText();
    }

    /** Of an array. */
    ParameterRule items() {
        return new ParameterRule(schema.path("items"));
    }

    /** What separates the values of an array in a single query parameter; empty where the parameter is repeated. */
    String separator() {
        return schema.path("separator").asText();
    }

    /** @param name how errors call the value; empty for the body itself, whose properties go by their own names */
    void check(String name, JsonNode value, Consumer<ClerkError> errors) {
        if (schema.has("replacedBy")) {
            errors.accept(ClerkError.of(422, "form_param_deprecated", "is deprecated", name
                    + " is no longer accepted here. Use " + schema.get("replacedBy").textValue() + " instead.").at(name));
        }
        switch (type()) {
            case "string" -> checkType(name, value, value.isTextual(), errors, () -> checkText(name, value, errors));
            case "integer" -> checkType(name, value, value.isIntegralNumber(), errors,
                    () -> checkNumber(name, value, errors));
            case "number" -> checkType(name, value, value.isNumber(), errors, () -> checkNumber(name, value, errors));
            case "boolean" -> checkType(name, value, value.isBoolean(), errors, () -> {
            });
            case "array" -> checkType(name, value, value.isArray(), errors, () -> checkArray(name, value, errors));
            case "object" -> checkType(name, value, value.isObject(), errors, () -> checkObject(name, value, errors));
            default -> {
            }
        }
    }

    private void checkType(String name, JsonNode value, boolean right, Consumer<ClerkError> errors, Runnable next) {
        if (right) {
            next.run();
        } else {
            errors.accept(name.isEmpty() ? ClerkError.invalidBody("The request body must be an " + type() + ".")
                    : ClerkError.wrongType(name, type()));
        }
    }

    private void checkText(String name, JsonNode value, Consumer<ClerkError> errors) {
        String text = value.textValue();
        if (schema.has("maxLength") && text.length() > schema.get("maxLength").intValue()) {
            errors.accept(ClerkError.of(422, "form_param_max_length_exceeded", "exceeds maximum length",
                    name + " should not exceed " + schema.get("maxLength") + " characters.").at(name));
        }
        if (schema.has("minLength") && text.length() < schema.get("minLength").intValue()) {
            errors.accept(ClerkError.of(422, "form_param_min_length_exceeded", "does not reach minimum length",
                    name + " must be at least " + schema.get("minLength") + " characters long.").at(name));
        }
        if (schema.has("pattern") && !Pattern.compile(schema.get("pattern").textValue()).matcher(text).find()) {
            errors.accept(ClerkError.invalidFormat(name, name + " must match " + schema.get("pattern").textValue() + "."));
        }
        if (schema.has("enum")) {
            List<String> allowed = allowed();
            if (!allowed.contains(text)) {
                errors.accept(ClerkError.invalidValue(name, text + " does not match the allowed values for parameter "
                        + name + ". Allowed values: " + String.join(", ", allowed)));
            }
        }
    }

    private List<String> allowed() {
        return schema.get("enum").valueStream().map(JsonNode::asText).toList();
    }

    private void checkNumber(String name, JsonNode value, Consumer<ClerkError> errors) {
        if (schema.has("maximum") && value.doubleValue() > schema.get("maximum").doubleValue()) {
            errors.accept(ClerkError.of(422, "form_param_value_too_large", "Value too large",
                    "The value of " + name + " can't be greater than " + schema.get("maximum") + ".").at(name));
        }
        if (schema.has("minimum") && value.doubleValue() < schema.get("minimum").doubleValue()) {
            errors.accept(ClerkError.invalidValue(name, name + " must be at least " + schema.get("minimum") + "."));
        }
    }

    private void checkArray(String name, JsonNode value, Consumer<ClerkError> errors) {
        if (schema.has("maxItems") && value.size() > schema.get("maxItems").intValue()) {
            errors.accept(name.isEmpty()
                    ? ClerkError.of(400, "bulk_size_exceeded", "bulk size exceeded",
                            "Parameters exceed the maximum allowed bulk processing size of " + schema.get("maxItems") + ".")
                    : ClerkError.of(422, "form_param_array_size_exceeded", "exceeds maximum size",
                            name + " should not exceed " + schema.get("maxItems") + " items.").at(name));
            return;
        }
        if (value.size() < schema.path("minItems").intValue()) {
            errors.accept(name.isEmpty() ? ClerkError.invalidBody("The request body must not be empty.")
                    : ClerkError.invalidValue(name, name + " is invalid. Must be not empty"));
        }
        ParameterRule items = items();
        value.forEach(item -> items.check(name, item, errors));
    }

    private void checkObject(String name, JsonNode value, Consumer<ClerkError> errors) {
        String prefix = name.isEmpty() ? "" : name + ".";
        schema.path("required").forEach(required -> {
            JsonNode property = value.path(required.textValue());
            if (property.isMissingNode() || property.isNull() || property.isTextual() && property.textValue().isBlank()) {
                errors.accept(ClerkError.missing(prefix + required.textValue()));
            }
        });
        JsonNode known = schema.path("properties");
        boolean closed = schema.has("additionalProperties");
        for (Iterator<Map.Entry<String, JsonNode>> it = value.fields(); it.hasNext();) {
            Map.Entry<String, JsonNode> property = it.next();
            String qualified = prefix + property.getKey();
            if (!known.has(property.getKey())) {
                if (closed) {
                    errors.accept(ClerkError.unknown(qualified));
                }
            } else if (!property.getValue().isNull()) {
                new ParameterRule(known.get(property.getKey())).check(qualified, property.getValue(), errors);
            }
        }
    }
}
