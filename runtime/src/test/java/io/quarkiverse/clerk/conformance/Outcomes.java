package io.quarkiverse.clerk.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Adds to an outcome what rows do not say because it never happens: requests too many or too few. */
final class Outcomes {

    private static final String UNEXPECTED = "unexpected_requests";
    private static final String UNSENT = "unsent_requests";

    private Outcomes() {
    }

    static ObjectNode withRequests(ObjectNode outcome, Scene scene) {
        if (!scene.api().unexpected().isEmpty()) {
            outcome.set(UNEXPECTED, Json.of(scene.api().unexpected()));
        }
        if (scene.api().unsent() > 0) {
            outcome.put(UNSENT, scene.api().unsent());
        }
        return scene.tokens().addTo(outcome);
    }

    /** The outcome of a key that cannot be read: the application does not start with it. */
    static ObjectNode refusedAtStart() {
        return Json.object().put("refused_at_start", true);
    }

    /** The same outcome, with requests that the row knows and we spare. */
    static JsonNode sparing(JsonNode outcome, int requests) {
        ObjectNode sparing = outcome.deepCopy();
        return sparing.put(UNSENT, requests);
    }
}
