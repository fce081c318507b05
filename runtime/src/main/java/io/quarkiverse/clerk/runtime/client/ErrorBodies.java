package io.quarkiverse.clerk.runtime.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkiverse.clerk.ClerkApiError;
import io.quarkiverse.clerk.ClerkApiException;

/** Reads what Clerk says about an error; anything else, such as the page of a proxy, is an error without details. */
final class ErrorBodies {

    private static final TypeReference<Map<String, Object>> META = new TypeReference<>() {
    };

    private final ObjectMapper mapper;

    ErrorBodies(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** @param traceId null if the body has none */
    record Body(List<ClerkApiError> errors, String traceId) {
    }

    Body read(int status, String text) {
        JsonNode body = parse(text);
        List<ClerkApiError> errors = new ArrayList<>();
        for (JsonNode error : body.path("errors")) {
            if (error.isObject()) {
                errors.add(error(error));
            }
        }
        if (errors.isEmpty()) {
            String message = "The answer with status " + status + " has no error of the Backend API in it";
            errors.add(new ClerkApiError(ClerkApiException.UNEXPECTED_ERROR, message, message, Map.of()));
        }
        return new Body(errors, body.path("clerk_trace_id").asText(null));
    }

    private ClerkApiError error(JsonNode error) {
        String message = error.path("message").asText("");
        String longMessage = error.path("long_message").asText("");
        JsonNode meta = error.path("meta");
        return new ClerkApiError(error.path("code").asText(ClerkApiException.UNEXPECTED_ERROR), message,
                longMessage.isEmpty() ? message : longMessage,
                meta.isObject() ? mapper.convertValue(meta, META) : Map.of());
    }

    private JsonNode parse(String text) {
        try {
            return mapper.readTree(text);
        } catch (JsonProcessingException e) {
            return mapper.missingNode();
        }
    }
}
