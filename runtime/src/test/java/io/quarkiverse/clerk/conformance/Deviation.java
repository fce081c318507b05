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
 * @param isWhole whether the expectation takes the place of the row's, or changes a part of it
 */
record Deviation(String reason, Predicate<Row> rule, Change expectation, boolean isWhole) {

    /** What we expect of ourselves, from the row and what it expects. */
    interface Change {

        JsonNode apply(Row row, JsonNode stated);
    }

    /** An expectation of our own. */
    Deviation(String reason, Predicate<Row> rule, Function<Row, JsonNode> expectation) {
        this(reason, rule, (row, stated) -> expectation.apply(row), true);
    }

    /** The row's expectation with a part of our own. */
    static Deviation inPart(String reason, Predicate<Row> rule, Change change) {
        return new Deviation(reason, rule, change, false);
    }
}
