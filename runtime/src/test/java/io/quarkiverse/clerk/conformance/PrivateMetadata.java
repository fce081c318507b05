package io.quarkiverse.clerk.conformance;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.clerk.api.model.WithoutPrivateMetadata;

/** {@code strip_private_metadata}. */
final class PrivateMetadata implements Operation {

    @Override
    public boolean covers(String operation) {
        return operation.equals("strip_private_metadata");
    }

    @Override
    public JsonNode run(Row row, Scene scene) {
        return Json.object().set("result", Json.of(new WithoutPrivateMetadata<>(Json.members(row.argument(0)))));
    }
}
