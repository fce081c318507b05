package io.quarkiverse.clerk.runtime;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkiverse.clerk.ClerkApiError;
import io.quarkiverse.clerk.ClerkApiException;
import io.quarkiverse.clerk.ClerkException;
import io.quarkiverse.clerk.runtime.authentication.InvalidConfigurationException;

/**
 * What a caller is told of an error: the status alone, or, where {@code quarkus.clerk.pass-errors-through} is on, what the
 * error handler of Clerk's first Node SDK wrote (spec §9).
 */
final class ErrorResponses {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final boolean passThrough;

    ErrorResponses(boolean passThrough) {
        this.passThrough = passThrough;
    }

    /**
     * An answer.
     *
     * @param status the HTTP status
     * @param json the body, if it has one
     */
    record ErrorResponse(int status, Optional<String> json) {
    }

    ErrorResponse of(ClerkException e) {
        if (!passThrough || e instanceof InvalidConfigurationException) {
            // What went wrong between us and Clerk is not the caller's fault, whatever status Clerk answered with.
            return new ErrorResponse(e instanceof ClerkApiException ? 500 : e.status(), Optional.empty());
        }
        Object body = e instanceof ClerkApiException api ? api.errors().stream().map(ErrorResponses::members).toList()
                : Map.of("error", e.getMessage());
        return new ErrorResponse(e.status(), Optional.of(json(body)));
    }

    private static Map<String, Object> members(ClerkApiError error) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("code", error.code());
        members.put("message", error.message());
        members.put("longMessage", error.longMessage());
        if (!error.meta().isEmpty()) {
            members.put("meta", error.meta());
        }
        return members;
    }

    private static String json(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Maps of texts can be written as JSON", e);
        }
    }
}
