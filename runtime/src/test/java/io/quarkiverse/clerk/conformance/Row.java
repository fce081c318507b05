package io.quarkiverse.clerk.conformance;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One case of a file, in the words of the file.
 *
 * @param json the case
 * @param earlier the cases of the same group before it
 */
record Row(JsonNode json, List<Row> earlier) {

    private static final Instant ANY_TIME = Instant.ofEpochSecond(1_700_000_000);

    static Predicate<Row> is(String operation) {
        return row -> row.operation().equals(operation);
    }

    String id() {
        return json.path("id").asText();
    }

    String name() {
        return json.path("name").asText();
    }

    String operation() {
        return json.path("operation").asText();
    }

    /** Rows of one group share a key cache; a row without one is alone. */
    Optional<String> group() {
        return json.hasNonNull("group") ? Optional.of(json.get("group").asText()) : Optional.empty();
    }

    /** The frozen time; rows that depend on none run at some time. */
    Instant now() {
        return json.hasNonNull("now")
                ? Instant.ofEpochMilli(json.get("now").decimalValue().movePointRight(3).longValue())
                : ANY_TIME;
    }

    /** An argument; missing if it was not given. */
    JsonNode argument(int index) {
        JsonNode argument = json.path("arguments").path(index);
        return argument.path("$absent").asBoolean() ? argument.path("$absent").path("none") : argument;
    }

    /** The options, wherever the operation has them. */
    JsonNode config() {
        return json.path("config").isObject() ? json.path("config") : argument(1);
    }

    JsonNode expect() {
        return json.path("expect");
    }

    boolean isTagged(String tag) {
        return Json.stream(json.path("tags")).anyMatch(given -> given.asText().equals(tag));
    }

    JsonNode tokens() {
        return json.path("tokens");
    }

    /** The reason of the error that the row expects; empty if it expects none. */
    String expectedReason() {
        JsonNode expect = expect();
        return expect.path("throws").path("reason").asText(expect.path("errors").path(0).path("reason").asText(""));
    }

    @Override
    public String toString() {
        return id() + " (" + operation() + ") " + name();
    }
}
