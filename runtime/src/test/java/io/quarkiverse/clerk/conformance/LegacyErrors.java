package io.quarkiverse.clerk.conformance;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.clerk.AuthenticationReason;
import io.quarkiverse.clerk.ClerkApiError;
import io.quarkiverse.clerk.ClerkApiException;
import io.quarkiverse.clerk.ClerkAuthException;
import io.quarkiverse.clerk.ClerkException;
import io.quarkiverse.clerk.runtime.EnforcedRequest;

/**
 * {@code legacy_error_mapping}, {@code legacy_wrapper_error_mapping} and {@code legacy_http_error}: errors and the answers
 * made of them where they are passed through.
 */
final class LegacyErrors implements Operation {

    @Override
    public boolean covers(String operation) {
        return operation.equals("legacy_error_mapping") || operation.equals("legacy_wrapper_error_mapping")
                || operation.equals("legacy_http_error");
    }

    @Override
    public JsonNode run(Row row, Scene scene) {
        JsonNode error = row.argument(0);
        if (row.operation().equals("legacy_http_error")) {
            return httpError(row, error);
        }
        boolean wrapper = row.operation().equals("legacy_wrapper_error_mapping");
        JsonNode answer = Json.of(EnforcedRequest.answer(error(error, wrapper), true));
        ObjectNode outcome = Json.object().put("http_status", answer.path("status").asInt());
        outcome.set("json", Json.parse(answer.path("json").asText("null")));
        return outcome;
    }

    private static JsonNode httpError(Row row, JsonNode error) {
        ClerkApiException failure = error.path("network_error").asBoolean()
                ? ClerkApiException.unreachable(new IOException("connection refused"))
                : StubbedApi.failure(error.path("status").asInt(error.path("statusCode").asInt()),
                        error.has("json") ? error.path("json") : error.path("body"));
        ObjectNode outcome = Json.object().put("statusCode", failure.status());
        if (row.expect().has("data")) {
            ArrayNode data = outcome.putArray("data");
            failure.errors().forEach(one -> data.addObject().put("code", one.code()).put("message", one.message())
                    .put("longMessage", one.longMessage()));
        }
        return outcome;
    }

    /** An error without a status is, in a wrapper, that of a missing session. */
    private static ClerkException error(JsonNode error, boolean wrapper) {
        String message = error.path("message").asText();
        if (error.has("data")) {
            return new ClerkApiException(error.path("statusCode").asInt(500), errors(error.path("data")), "", null, null);
        }
        return wrapper && !error.has("statusCode")
                ? new ClerkAuthException(AuthenticationReason.SESSION_TOKEN_AND_UAT_MISSING, message)
                : new PlainException(error.path("statusCode").asInt(500), message);
    }

    private static List<ClerkApiError> errors(JsonNode data) {
        List<ClerkApiError> errors = new ArrayList<>();
        data.forEach(error -> errors.add(new ClerkApiError(error.path("code").asText(), error.path("message").asText(),
                error.path("longMessage").asText(), Map.of())));
        return errors;
    }

    /** An application's own error with a status. */
    private static final class PlainException extends ClerkException {

        private static final long serialVersionUID = 1L;

        PlainException(int status, String message) {
            super(status, message, null);
        }
    }
}
