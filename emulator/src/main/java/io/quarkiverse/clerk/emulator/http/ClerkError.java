package io.quarkiverse.clerk.emulator.http;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * An answer that is not a success, in the shape and with the codes of Clerk's APIs:
 * {@code {"errors":[{"code","message","long_message","meta"}],"clerk_trace_id"}}.
 */
public final class ClerkError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final String longMessage;
    private final String parameter;

    private ClerkError(int status, String code, String message, String longMessage, String parameter) {
        // An expected answer: the stack says nothing, and nobody reads it.
        super(message, null, false, false);
        this.status = status;
        this.code = code;
        this.longMessage = longMessage;
        this.parameter = parameter;
    }

    public static ClerkError of(int status, String code, String message, String longMessage) {
        return new ClerkError(status, code, message, longMessage, null);
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
        return new ClerkError(422, "form_param_missing", "is missing", parameter + " must be included.", parameter);
    }

    public static ClerkError invalidFormat(String parameter, String longMessage) {
        return new ClerkError(422, "form_param_format_invalid", "is invalid", longMessage, parameter);
    }

    public static ClerkError invalidValue(String parameter, String longMessage) {
        return new ClerkError(422, "form_param_value_invalid", "is invalid", longMessage, parameter);
    }

    public static ClerkError exists(String parameter) {
        return new ClerkError(422, "form_identifier_exists", "That " + parameter + " is taken. Please try another.",
                "That " + parameter + " is taken. Please try another.", parameter);
    }

    public static ClerkError refused(String code, String parameter, String longMessage) {
        return new ClerkError(422, code, "is refused", longMessage, parameter);
    }

    public int status() {
        return status;
    }

    /** A sentence or more: what is wrong and what to do about it. */
    public String longMessage() {
        return longMessage;
    }

    public ObjectNode body(String traceId) {
        ObjectNode error = Json.object().put("message", getMessage()).put("long_message", longMessage).put("code", code);
        if (parameter != null) {
            error.putObject("meta").put("param_name", parameter);
        }
        ObjectNode body = Json.object();
        body.putArray("errors").add(error);
        return body.put("clerk_trace_id", traceId);
    }
}
