package io.quarkiverse.clerk.conformance;

import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

/** {@code camel_to_snake_keys} and {@code snake_to_camel_keys}: helpers of Clerk's SDK that have no counterpart here. */
final class PropertyNames implements Operation {

    private static final Set<String> NAMES = Set.of("camel_to_snake_keys", "snake_to_camel_keys");

    @Override
    public boolean covers(String operation) {
        return NAMES.contains(operation);
    }

    @Override
    public Optional<String> notApplicable(Row row) {
        return Optional.of("helper: records have their names in both spellings, so nothing is renamed while it runs");
    }

    @Override
    public JsonNode run(Row row, Scene scene) {
        throw new UnsupportedOperationException(row.toString());
    }
}
