package io.quarkiverse.clerk.conformance;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What our client of the Backend API does differently from Clerk's SDK for JavaScript. */
final class BackendApiDeviations {

    static final List<Deviation> ALL = List.of(
            Deviation.inPart("backend-api.md §6.7: what is not set is not sent, so that Clerk's own defaults apply",
                    Row.is("bapi:m2m.createToken"), BackendApiDeviations::withoutDefaults),
            Deviation.inPart("a body without properties is sent as one",
                    Row.is("bapi:sessions.getToken").and(row -> row.json().path("arguments").size() < 3),
                    (row, stated) -> sending(stated, row, Json.object())),
            Deviation.inPart("the list of users is one request; who wants to know how many there are asks for that",
                    Row.is("bapi:users.getUserList"), (row, stated) -> without(stated, "totalCount")),
            new Deviation("a JWT of a machine is verified without Clerk where requests are authenticated; the Backend API's "
                    + "operation asks Clerk", Row.is("bapi:m2m.verify").and(BackendApiDeviations::isJwt),
                    BackendApiDeviations::asked));

    private BackendApiDeviations() {
    }

    private static boolean isJwt(Row row) {
        return row.argument(0).path("token").asText().startsWith("{{token:");
    }

    private static JsonNode withoutDefaults(Row row, JsonNode stated) {
        ObjectNode sent = (ObjectNode) row.json().path("backend_api").path(0).path("request").path("json").deepCopy();
        boolean explicit = row.argument(0).has("tokenFormat");
        sent.properties().removeIf(property -> property.getValue().isNull()
                || !explicit && property.getKey().equals("token_format"));
        return sending(stated, row, sent);
    }

    /** The same outcome, with another body. */
    private static JsonNode sending(JsonNode stated, Row row, JsonNode body) {
        JsonNode request = row.json().path("backend_api").path(0).path("request");
        ObjectNode outcome = stated.deepCopy();
        ArrayNode requests = outcome.putArray("unexpected_requests");
        requests.add(request.path("method").asText() + ' ' + request.path("url").asText() + ' ' + body);
        return outcome;
    }

    private static JsonNode without(JsonNode stated, String property) {
        ObjectNode outcome = stated.deepCopy();
        ((ObjectNode) outcome.path("result")).remove(property);
        return outcome;
    }

    private static JsonNode asked(Row row) {
        ObjectNode outcome = Json.object();
        outcome.putObject("throws").put("error", true).put("code", "api_response_error").put("status", 500)
                .put("clerk_trace_id", "").putArray("errors");
        outcome.putArray("unexpected_requests").add("POST " + row.json().path("client").path("apiUrl").asText()
                + "/m2m_tokens/verify {\"token\":\"" + row.argument(0).path("token").asText() + "\"}");
        return outcome.put("unsent_requests", row.json().path("backend_api").size());
    }
}
