package io.quarkiverse.clerk.conformance;

/**
 * What became of a row.
 *
 * @param row the row
 * @param kind which of the four
 * @param detail why: the reason of a deviation or of not being applicable, expectation and answer of a failure
 */
record Verdict(Row row, Kind kind, String detail) {

    enum Kind {
        PASSED,
        DEVIATING,
        NOT_APPLICABLE,
        FAILED
    }
}
