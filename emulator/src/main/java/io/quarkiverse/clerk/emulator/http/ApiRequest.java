package io.quarkiverse.clerk.emulator.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.vertx.ext.web.RoutingContext;

/** What an operation of an API gets to see of a request. */
public final class ApiRequest {

    private static final String FORM = "application/x-www-form-urlencoded";

    private final RoutingContext context;
    private JsonNode json;

    ApiRequest(RoutingContext context) {
        this.context = context;
    }

    /** The exchange itself, for what is not the same in every operation: cookies, and who is calling. */
    public RoutingContext context() {
        return context;
    }

    /** A segment of the path. */
    public String path(String name) {
        return context.pathParam(name);
    }

    public Optional<String> query(String name) {
        return context.queryParam(name).stream().filter(value -> !value.isEmpty()).findFirst();
    }

    /** The values of a repeated key. */
    public List<String> queries(String name) {
        return context.queryParam(name).stream().filter(value -> !value.isEmpty()).toList();
    }

    public Optional<Boolean> flag(String name) {
        return query(name).map(value -> switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw ClerkError.wrongType(name, "boolean");
        });
    }

    public Optional<Long> number(String name, long min, long max) {
        return query(name).map(value -> {
            try {
                long number = Long.parseLong(value);
                if (number >= min && number <= max) {
                    return number;
                }
            } catch (NumberFormatException e) {
                // Answered below, as a number out of range is.
            }
            throw ClerkError.invalidFormat(name, name + " must be an integer from " + min + " to " + max + ".");
        });
    }

    /** Says plainly what would otherwise be ignored in silence. */
    public void refuseQueries(List<String> unsupported) {
        unsupported.stream().filter(name -> query(name).isPresent()).findFirst().ifPresent(name -> {
            throw ClerkError.notImplemented("the query parameter " + name);
        });
    }

    /** The JSON object or the form that was sent; no body is an empty one. */
    public Body body() {
        if (json("object") instanceof ObjectNode object) {
            return new Body(object);
        }
        throw ClerkError.invalidBody("The request body must be a JSON object.");
    }

    /** The elements of a body that is an array of objects. */
    public List<Body> bodies() {
        List<Body> bodies = new ArrayList<>();
        for (JsonNode element : json("array")) {
            if (!(element instanceof ObjectNode object)) {
                throw ClerkError.invalidBody("The request body must be an array of JSON objects.");
            }
            bodies.add(new Body(object));
        }
        return bodies;
    }

    /** A file of a multipart body. */
    public Optional<Upload> upload(String name) {
        Map<String, Upload> uploads = context.get(BodyReader.UPLOADS);
        return uploads == null ? Optional.empty() : Optional.ofNullable(uploads.get(name));
    }

    /** A field of a multipart body beside its files. */
    public Optional<String> field(String name) {
        return Optional.ofNullable(context.request().getFormAttribute(name)).filter(text -> !text.isEmpty());
    }

    /** @param type of JSON: what no body stands for, {@code array} or {@code object} */
    JsonNode json(String type) {
        if (json == null) {
            json = read(type);
        }
        return json;
    }

    private JsonNode read(String type) {
        String contentType = context.request().getHeader("Content-Type");
        if (contentType != null && contentType.regionMatches(true, 0, FORM, 0, FORM.length())) {
            ObjectNode form = Json.object();
            context.request().formAttributes().forEach(entry -> form.put(entry.getKey(), entry.getValue()));
            return form;
        }
        String text = context.body().asString();
        if (text == null || text.isBlank()) {
            return type.equals("array") ? JsonNodeFactory.instance.arrayNode() : Json.object();
        }
        return Json.parse(text).orElseThrow(() -> ClerkError.invalidBody("The request body is not valid JSON."));
    }
}
