package io.quarkiverse.clerk.conformance;

import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

/** Runs the rows of a family of operations on our API. */
interface Operation {

    boolean covers(String operation);

    /** Why the row is not run here, in words for the report; empty if it is. */
    default Optional<String> notApplicable(Row row) {
        return Optional.empty();
    }

    /** What the row expects, as far as it is about what we promise. */
    default JsonNode expectation(Row row) {
        return row.expect();
    }

    /** What our code answers, in the form of the expectation. */
    JsonNode run(Row row, Scene scene) throws Exception;
}
