package io.quarkiverse.clerk.conformance;

import java.util.function.Function;
import java.util.function.Predicate;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Rows that we answer differently on purpose.
 *
 * @param reason what we do instead and why, with the section of the protocol specification
 * @param rule which rows
 * @param expectation what we expect of ourselves there
 */
record Deviation(String reason, Predicate<Row> rule, Function<Row, JsonNode> expectation) {
}
