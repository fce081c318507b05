package io.quarkiverse.clerk.conformance;

import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

/** Old operations of the Backend API client; the tests of {@code ClerkClient} run against an HTTP server and cover them. */
final class ClientOperations implements Operation {

    private static final Set<String> NAMES = Set.of("legacy_client", "legacy_verify_client", "legacy_verify_session",
            "legacy_verify_client_then_session");

    @Override
    public boolean covers(String operation) {
        return NAMES.contains(operation);
    }

    @Override
    public Optional<String> notApplicable(Row row) {
        return Optional.of("ClerkClient: covered by the client's own tests");
    }

    @Override
    public JsonNode run(Row row, Scene scene) {
        throw new UnsupportedOperationException(row.toString());
    }
}
