package io.quarkiverse.clerk.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.clerk.conformance.RawHttp.Answer;

/** The head of an answer in the form of a row's expectation. */
final class ServedOutcome {

    private static final String HANDSHAKE = "/v1/client/handshake";

    private ServedOutcome() {
    }

    /** Headers that the row names, the redirect and the cookies. */
    static void headers(JsonNode expect, Answer answer, ObjectNode outcome) {
        ObjectNode headers = Json.object();
        expect.path("headers").properties().forEach(header -> answer.first(header.getKey()).ifPresent(
                value -> headers.set(header.getKey(), comparable(header.getValue(), value))));
        if (expect.has("headers")) {
            outcome.set("headers", headers);
        }
        answer.first("location").ifPresent(
                location -> outcome.set("redirect", RequestOutcome.redirect(location, location.contains(HANDSHAKE))));
        if (expect.has("set_cookies") || answer.status() >= 300) {
            ArrayNode cookies = outcome.arrayNode();
            answer.all("set-cookie").forEach(cookies::add);
            if (!cookies.isEmpty()) {
                outcome.set("set_cookies", cookies);
            }
        }
    }

    /** What the row says of a value, if that is true of it, else the value. */
    static JsonNode comparable(JsonNode expected, String value) {
        boolean any = expected.asText("").equals("*") && !value.isEmpty();
        boolean contained = expected.has("contains") && value.contains(expected.path("contains").asText());
        return any || contained ? expected : Json.of(value);
    }
}
