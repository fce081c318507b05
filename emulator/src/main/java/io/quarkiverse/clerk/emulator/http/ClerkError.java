package io.quarkiverse.clerk.emulator.http;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/**
 * An answer that is not a success, in the shape and with the codes of Clerk's APIs:
 * {@code {"errors":[{"code","message","long_message","meta"}],"clerk_trace_id"}}.
 */
public final class ClerkError extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final String IS_INVALID = "is invalid";

    private final int status;
    private final transient ArrayNode entries;

    private ClerkError(int status, String message, ArrayNode entries) {
        // An expected answer: the stack says nothing, and nobody reads it.
        super(message, null, false, false);
        this.status = status;
        this.entries = entries;
    }

    public static ClerkError of(int status, String code, String message, String longMessage) {
        ArrayNode entries = JsonNodeFactory.instance.arrayNode();
        entries.addObject().put("message", message).put("long_message", longMessage).put("code", code);
        return new ClerkError(status, message, entries);
    }

    /** Several errors in one answer, which has the status of the first. */
    static ClerkError all(List<ClerkError> errors) {
        ClerkError first = errors.get(0);
        ArrayNode entries = JsonNodeFactory.instance.arrayNode();
        errors.forEach(error -> entries.addAll(error.entries));
        return new ClerkError(first.status, first.getMessage(), entries);
    }

    /** The same error, which names the parameter that it is about. */
    public ClerkError at(String parameter) {
        return with("param_name", TextNode.valueOf(parameter));
    }

    /** The same error with a property of {@code meta}. */
    public ClerkError with(String name, JsonNode value) {
        ArrayNode copy = entries.deepCopy();
        copy.forEach(entry -> ((ObjectNode) entry).withObjectProperty("meta").set(name, value));
        return new ClerkError(status, getMessage(), copy);
    }

    public static ClerkError unauthenticated(String longMessage) {
        return of(401, "authentication_invalid", "Invalid authentication", longMessage);
    }

    public static ClerkError invalidBody(String longMessage) {
        return of(400, "request_body_invalid", "Request body invalid", longMessage);
    }

    public static ClerkError notFound(String resource, String id) {
        return of(404, "resource_not_found", "not found", "No " + resource + " was found with id " + id + ".");
    }

    public static ClerkError notImplemented(String what) {
        return of(501, "not_implemented", "Not implemented by the emulator",
                "The Clerk emulator does not implement " + what + ".");
    }

    public static ClerkError missing(String parameter) {
        return refused("form_param_missing", "is missing", parameter, parameter + " must be included.");
    }

    public static ClerkError unknown(String parameter) {
        return refused("form_param_unknown", "is unknown", parameter,
                parameter + " is not a valid parameter for this request.");
    }

    /** @param type a type of JSON */
    public static ClerkError wrongType(String parameter, String type) {
        return refused("form_param_type_invalid", IS_INVALID, parameter, parameter + " must be of type " + type + ".");
    }

    public static ClerkError invalidFormat(String parameter, String longMessage) {
        return refused("form_param_format_invalid", IS_INVALID, parameter, longMessage);
    }

    public static ClerkError invalidValue(String parameter, String longMessage) {
        return refused("form_param_value_invalid", IS_INVALID, parameter, longMessage);
    }

    /** A parameter that names something which is not there. */
    public static ClerkError missingResource(String parameter) {
        return refused("form_resource_not_found", "is missing", parameter,
                "The resource associated with the supplied " + parameter + " was not found.");
    }

    public static ClerkError exists(String parameter) {
        String message = "That " + parameter + " is taken. Please try another.";
        return refused("form_identifier_exists", message, parameter, message);
    }

    public static ClerkError refused(String code, String parameter, String longMessage) {
        return refused(code, "is refused", parameter, longMessage);
    }

    private static ClerkError refused(String code, String message, String parameter, String longMessage) {
        return of(422, code, message, longMessage).at(parameter);
    }

    public int status() {
        return status;
    }

    /** A sentence or more: what is wrong and what to do about it. */
    public String longMessage() {
        return entries.path(0).path("long_message").asText();
    }

    public ObjectNode body(String traceId) {
        ObjectNode body = Json.object();
        body.set("errors", entries);
        return body.put("clerk_trace_id", traceId);
    }
}
