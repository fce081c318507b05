package io.quarkiverse.clerk.conformance;

import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.clerk.ClerkApiException;

/** What an error of the Backend API is asked about itself: {@code error_*}. */
final class ApiErrorKinds implements Operation {

    private static final Set<String> NAMES = Set.of("error_is_client_error", "error_is_rate_limit",
            "error_is_unauthenticated");

    @Override
    public boolean covers(String operation) {
        return NAMES.contains(operation);
    }

    @Override
    public Optional<String> notApplicable(Row row) {
        return row.argument(0).has("status") ? Optional.empty()
                : Optional.of("an error without status: a ClerkApiException always has one");
    }

    @Override
    public JsonNode run(Row row, Scene scene) {
        ClerkApiException error = StubbedApi.failure(row.argument(0).path("status").asInt(), row.argument(0));
        return Json.object().put("result", switch (row.operation()) {
            case "error_is_client_error" -> error.isClientError();
            case "error_is_rate_limit" -> error.isRateLimited();
            default -> error.isUnauthenticated();
        });
    }
}
