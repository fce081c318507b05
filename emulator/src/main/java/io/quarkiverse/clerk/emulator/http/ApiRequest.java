package io.quarkiverse.clerk.emulator.http;

import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.vertx.ext.web.RoutingContext;

/** What an operation of an API gets to see of a request. */
public final class ApiRequest {

    private static final String FORM = "application/x-www-form-urlencoded";

    private final RoutingContext context;

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
            default -> throw ClerkError.invalidFormat(name, name + " must be true or false.");
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
        String type = context.request().getHeader("Content-Type");
        if (type != null && type.regionMatches(true, 0, FORM, 0, FORM.length())) {
            ObjectNode form = Json.object();
            context.request().formAttributes().forEach(entry -> form.put(entry.getKey(), entry.getValue()));
            return new Body(form);
        }
        String text = context.body().asString();
        if (text == null || text.isBlank()) {
            return new Body(Json.object());
        }
        JsonNode node = Json.parse(text)
                .orElseThrow(() -> ClerkError.invalidBody("The request body is not valid JSON."));
        if (node instanceof ObjectNode object) {
            return new Body(object);
        }
        throw ClerkError.invalidBody("The request body must be a JSON object.");
    }
}
