package io.quarkiverse.clerk.runtime.client;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkiverse.clerk.ClerkApiError;
import io.quarkiverse.clerk.ClerkApiException;

/** Reads what Clerk says about an error; anything else, such as the page of a proxy, is an error without details. */
final class ErrorBodies {

    /** Clerk's own are far below; what is longer is not read. */
    static final int MAX_BYTES = 1 << 20;

    private static final int MAX_ERRORS = 100;
    private static final Pattern NEXT_WORD = Pattern.compile("_+([a-zA-Z0-9])");
    private static final TypeReference<Map<String, Object>> META = new TypeReference<>() {
    };

    private final ObjectMapper mapper;

    ErrorBodies(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** @param traceId null if the body has none */
    record Body(List<ClerkApiError> errors, String traceId) {
    }

    Body read(byte[] json) {
        JsonNode body = parse(json);
        List<ClerkApiError> errors = new ArrayList<>();
        for (JsonNode error : body.path("errors")) {
            if (error.isObject() && errors.size() < MAX_ERRORS) {
                errors.add(error(error));
            }
        }
        return new Body(errors, body.path("clerk_trace_id").asText(null));
    }

    private ClerkApiError error(JsonNode error) {
        String message = error.path("message").asText("");
        String longMessage = error.path("long_message").asText("");
        JsonNode meta = error.path("meta");
        return new ClerkApiError(error.path("code").asText(ClerkApiException.UNEXPECTED_ERROR), message,
                longMessage.isEmpty() ? message : longMessage,
                meta.isObject() ? inCamelCase(mapper.convertValue(meta, META)) : Map.of());
    }

    /** As Clerk's SDK has it: the names of the properties, and nothing in their values. */
    private static Map<String, Object> inCamelCase(Map<String, Object> meta) {
        Map<String, Object> renamed = new LinkedHashMap<>();
        meta.forEach((name, value) -> renamed.put(
                NEXT_WORD.matcher(name).replaceAll(word -> word.group(1).toUpperCase(Locale.ROOT)), value));
        return Collections.unmodifiableMap(renamed);
    }

    private JsonNode parse(byte[] json) {
        try {
            return mapper.readTree(json);
        } catch (IOException e) {
            return mapper.missingNode();
        }
    }
}
