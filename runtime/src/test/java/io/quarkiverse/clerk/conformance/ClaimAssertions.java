package io.quarkiverse.clerk.conformance;

import java.time.Duration;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.clerk.runtime.token.TokenInternals;
import io.quarkiverse.clerk.runtime.token.TokenVerificationException;

/** {@code assert:*}: the rule of one claim or header member. */
final class ClaimAssertions implements Operation {

    private static final String PREFIX = "assert:";

    @Override
    public boolean covers(String operation) {
        return operation.startsWith(PREFIX);
    }

    @Override
    public JsonNode run(Row row, Scene scene) {
        Duration skew = row.argument(1).isNumber() ? Duration.ofMillis(row.argument(1).asLong()) : null;
        try {
            TokenInternals.apply(row.operation().substring(PREFIX.length()), value(row.argument(0)),
                    Verifications.texts(row.argument(1)), scene.clock(), skew);
            return Json.object().put("accepted", true);
        } catch (TokenVerificationException e) {
            return Json.error("throws", e.reason().code());
        }
    }

    private static Object value(JsonNode argument) {
        return argument.isNull() ? TokenInternals.EXPLICIT_NULL : Json.value(argument);
    }
}
