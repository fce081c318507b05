package io.quarkiverse.clerk.conformance;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.clerk.runtime.EnforcedRequest;
import io.quarkiverse.clerk.runtime.authentication.RequestState;
import io.smallrye.mutiny.Uni;

/**
 * {@code legacy_multi_session}: which of a browser's sessions a request is for. Clerk's first SDK sent the cookie, a client
 * token, to Clerk; today the cookie is the token of the last active session, so a browser that has none has no cookie.
 */
final class LegacyMultiSession implements Operation {

    private static final String CLIENT = "client_1";

    @Override
    public boolean covers(String operation) {
        return operation.equals("legacy_multi_session");
    }

    @Override
    public JsonNode run(Row row, Scene scene) {
        JsonNode request = row.json().path("request");
        LegacySession legacy = new LegacySession(row, scene);
        OldAnswers answers = new OldAnswers(row, legacy);
        boolean hasCookie = request.path("cookie_header").asText("").contains("{{cookie-token}}");
        String cookies = hasCookie ? answers.lastActive().map(id -> "__session=" + answers.token(id) + "; __client_uat="
                + row.now().getEpochSecond()).orElse("") : "";
        RequestState state = legacy.authenticate(request, null, cookies, answers);
        ObjectNode outcome = Json.object();
        JsonNode session = LegacySession.session(state);
        outcome.set("session", session.isNull() ? Json.of("(none)") : session);
        if (state instanceof RequestState.SignedOut signedOut) {
            outcome.put("reason", signedOut.reason().code());
        }
        EnforcedRequest lax = EnforcedRequest.withHandler(false, state, error -> Optional.empty());
        lax.reported().ifPresent(error -> outcome.putObject("on_error").put("statusCode", error.status()));
        EnforcedRequest.byDefault(true, state).error().ifPresent(error -> outcome.put("strict", "refused"));
        return outcome;
    }

    /** The Backend API of today for what the row has the old one answer. */
    private static final class OldAnswers extends NoSiblings {

        private final LegacySession legacy;
        private final Map<String, JsonNode> sessions = new HashMap<>();
        private final Map<String, Integer> refusals = new HashMap<>();
        private String lastActive = "sess_1";

        OldAnswers(Row row, LegacySession legacy) {
            this.legacy = legacy;
            sessions.put("sess_1", Json.object().put("user_id", "user_1").put("status", "active"));
            for (JsonNode entry : row.json().path("backend_api")) {
                read(entry.path("request").path("url").asText(), entry.path("answer"));
            }
        }

        private void read(String url, JsonNode answer) {
            JsonNode json = answer.path("json");
            int status = answer.path("status").asInt(200);
            if (url.endsWith("/clients/verify")) {
                json.path("sessions").forEach(session -> sessions.put(session.path("id").asText(), session));
                lastActive = json.path("last_active_session_id").asText(null);
            } else if (status != 200) {
                refusals.put(url.replaceFirst(".*/sessions/([^/]+)/verify", "$1"), status);
            } else {
                sessions.put(json.path("id").asText(), json);
            }
        }

        Optional<String> lastActive() {
            return Optional.ofNullable(lastActive).filter(sessions::containsKey);
        }

        String token(String id) {
            return LegacySession.token(legacy.claims(id, sessions.get(id).path("user_id").asText()), "instance-key");
        }

        @Override
        public Uni<Session> session(String id) {
            if (!sessions.containsKey(id)) {
                return Uni.createFrom().failure(StubbedApi.failure(refusals.getOrDefault(id, 404), Json.object()));
            }
            return Uni.createFrom().item(new Session(id, CLIENT, sessions.get(id).path("status").asText()));
        }

        @Override
        public Uni<String> createSessionToken(String id) {
            return Uni.createFrom().item(token(id));
        }
    }
}
