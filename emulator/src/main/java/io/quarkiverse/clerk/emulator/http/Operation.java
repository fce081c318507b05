package io.quarkiverse.clerk.emulator.http;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** An operation of Clerk's Backend API: where it is, and what its requests must be like. */
final class Operation {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final String method;
    private final String[] segments;
    private final JsonNode description;

    /** @param key method and path, such as {@code GET /users/{user_id}} */
    Operation(String key, JsonNode description) {
        int space = key.indexOf(' ');
        this.method = key.substring(0, space);
        this.segments = key.substring(space + 1).split("/");
        this.description = description;
    }

    String method() {
        return method;
    }

    /** The status of its success. */
    int status() {
        return description.path("status").asInt(200);
    }

    /** Whether the path of a request, or the one of a route ({@code /users/:id}), is the one of this operation. */
    boolean isAt(String[] path) {
        if (path.length != segments.length) {
            return false;
        }
        for (int i = 0; i < segments.length; i++) {
            if (!segments[i].equals(path[i]) && !segments[i].startsWith("{")) {
                return false;
            }
        }
        return true;
    }

    /** Whether a path names this operation more exactly than others do: {@code /users/count} is no {@code /users/{id}}. */
    long literals() {
        return Stream.of(segments).filter(segment -> !segment.startsWith("{")).count();
    }

    /** @throws ClerkError with everything that is wrong with the parameters */
    void check(ApiRequest request) {
        List<ClerkError> errors = new ArrayList<>();
        description.path("query").properties().forEach(parameter -> checkQuery(request, parameter.getKey(),
                new ParameterRule(parameter.getValue()), errors::add));
        if (description.has("body")) {
            ParameterRule rule = new ParameterRule(description.get("body"));
            rule.check("", request.json(rule.type()), errors::add);
        }
        if (!errors.isEmpty()) {
            throw ClerkError.all(errors);
        }
    }

    private static void checkQuery(ApiRequest request, String name, ParameterRule rule, Consumer<ClerkError> errors) {
        List<String> sent = request.queries(name);
        if (sent.isEmpty()) {
            return;
        }
        if (rule.type().equals("array")) {
            ArrayNode values = JSON.arrayNode();
            sent.stream().flatMap(text -> rule.separator().isEmpty() ? Stream.of(text)
                    : Stream.of(text.split(rule.separator()))).forEach(text -> values.add(value(rule.items(), text)));
            rule.check(name, values, errors);
        } else {
            rule.check(name, value(rule, sent.get(0)), errors);
        }
    }

    /** A text as a value of its type, or as the text that it is where it is none. */
    private static JsonNode value(ParameterRule rule, String text) {
        return switch (rule.type()) {
            case "boolean" -> text.equals("true") || text.equals("false") ? JSON.booleanNode(text.equals("true"))
                    : JSON.textNode(text);
            case "integer", "number" -> number(text);
            default -> JSON.textNode(text);
        };
    }

    private static JsonNode number(String text) {
        try {
            return JSON.numberNode(Long.parseLong(text));
        } catch (NumberFormatException e) {
            return JSON.textNode(text);
        }
    }
}
