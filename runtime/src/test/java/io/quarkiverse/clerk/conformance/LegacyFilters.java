package io.quarkiverse.clerk.conformance;

import java.util.Locale;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.clerk.ClerkErrorHandler;
import io.quarkiverse.clerk.ClerkException;
import io.quarkiverse.clerk.runtime.EnforcedRequest;
import io.quarkiverse.clerk.runtime.authentication.RequestState;

/** {@code legacy_filter} and {@code legacy_wrapper}: what becomes of a request on a lax or a strict endpoint. */
final class LegacyFilters implements Operation {

    @Override
    public boolean covers(String operation) {
        return operation.equals("legacy_filter") || operation.equals("legacy_wrapper");
    }

    /** Of a document and a code that disagree the document counts; a page of the interstitial era becomes its reason. */
    @Override
    public JsonNode expectation(Row row) {
        ObjectNode expectation = (row.expect().has("documented") ? row.expect().path("documented") : row.expect()).deepCopy();
        expectation.remove("identity_alias");
        JsonNode identity = expectation.remove("identity");
        if (identity != null && identity.path("$template").asText().equals("signed-out-session")) {
            expectation.putNull("session");
        }
        JsonNode equivalent = expectation.remove("modern_equivalent");
        if (equivalent != null) {
            expectation.remove("http_status");
            expectation.remove("content_type");
            expectation.put("reason", modernReason(row));
        }
        if (expectation.has("session") && expectation.get("session").isNull()) {
            expectation.put("session", "(none)");
        }
        return expectation;
    }

    @Override
    public JsonNode run(Row row, Scene scene) {
        JsonNode request = row.json().path("request");
        LegacySession legacy = new LegacySession(row, scene);
        RequestState state = legacy.authenticate(request, authorization(row, legacy),
                legacy.expand(request.path("cookie_header").asText("")), new NoSiblings());
        EnforcedRequest enforced = enforce(row, state);
        ObjectNode actual = Json.object();
        actual.put("continues", enforced.error().isEmpty()).put("handler_runs", enforced.error().isEmpty());
        actual.put("error_passed_on", enforced.error().isPresent());
        actual.put("on_error_called", enforced.reported().isPresent());
        describe(state, row, actual);
        enforced.error().filter(ClerkException.class::isInstance).map(ClerkException.class::cast).ifPresent(error -> {
            JsonNode answer = Json.of(EnforcedRequest.answer(error, false));
            actual.put("http_status", answer.path("status").asInt()).put("body", answer.path("json").asText(""));
        });
        return only(actual, expectation(row));
    }

    private static String modernReason(Row row) {
        return row.expect().path("modern_equivalent").asText("").replaceFirst("^handshake / ", "")
                .replaceFirst(" when .*", "");
    }

    private static void describe(RequestState state, Row row, ObjectNode actual) {
        JsonNode session = LegacySession.session(state);
        boolean namedOnly = row.expect().path("session").asText().equals("(present)");
        actual.set("session", session.isNull() ? Json.of("(none)") : namedOnly ? Json.of("(present)") : session);
        if (state instanceof RequestState.SignedIn signedIn) {
            JsonNode claims = Json.of(signedIn.session().claims().all());
            actual.set("session_claims", only((ObjectNode) claims, row.expect().path("session_claims")));
        } else if (state instanceof RequestState.SignedOut signedOut) {
            actual.put("reason", signedOut.reason().code());
        }
    }

    /** A token that an old stub declares to verify becomes one that does. */
    private static String authorization(Row row, LegacySession legacy) {
        String header = row.json().path("request").path("headers").path("authorization").asText(null);
        if (header == null || !header.contains("{{token}}")) {
            return header == null ? null : legacy.expand(header);
        }
        JsonNode outcome = row.json().path("stubs").path(0).path("outcomes").path(0);
        ObjectNode claims = legacy.claims("sess_1", "user_1");
        outcome.path("returns").properties().forEach(claim -> claims.set(claim.getKey(), claim.getValue()));
        String signature = outcome.has("returns") || outcome.isMissingNode() ? "instance-key" : "does-not-verify";
        return header.replace("{{token}}", LegacySession.token(claims, signature));
    }

    private static EnforcedRequest enforce(Row row, RequestState state) {
        String variant = row.json().path("variant").asText().toLowerCase(Locale.ROOT);
        boolean required = variant.contains("require");
        String onError = row.json().path("on_error").asText("");
        if (!onError.startsWith("returns")) {
            return EnforcedRequest.byDefault(required, state);
        }
        // A handler can only return a throwable or nothing; "returns a string" is refused by the compiler.
        ClerkErrorHandler handler = onError.contains("an error") ? Optional::of : error -> Optional.empty();
        return EnforcedRequest.withHandler(required, state, handler);
    }

    private static ObjectNode only(ObjectNode actual, JsonNode asked) {
        ObjectNode only = Json.object();
        asked.fieldNames().forEachRemaining(name -> {
            if (actual.has(name)) {
                only.set(name, actual.get(name));
            }
        });
        return only;
    }
}
