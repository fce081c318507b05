package io.quarkiverse.clerk.conformance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.clerk.runtime.authentication.InstanceSettings;
import io.quarkiverse.clerk.runtime.authentication.PublishableKey;
import io.quarkiverse.clerk.runtime.authentication.RequestAuthenticator;
import io.quarkiverse.clerk.runtime.authentication.RequestData;
import io.quarkiverse.clerk.runtime.authentication.RequestState;
import io.quarkiverse.clerk.runtime.authentication.SessionIssuers;
import io.quarkiverse.clerk.runtime.config.CheckedConfiguration;
import io.quarkiverse.clerk.runtime.token.SessionVerifier;
import io.quarkiverse.clerk.runtime.token.TokenInternals;
import io.quarkiverse.clerk.runtime.token.TokenVerifier;
import io.quarkiverse.clerk.runtime.token.VerificationOptions;

/** {@code authenticate_request}, of what is built so far: status and reason of requests for session tokens. */
final class AuthenticateRequest implements Operation {

    private static final int CACHE_SIZE = 100;
    private static final Set<String> KEY_MISTAKES = Set.of("missing-secret-key", "missing-publishable-key",
            "invalid-publishable-key");
    /** What makes a row one of a later issue, by what its expected reason starts with. */
    private static final Map<String, String> LATER_REASONS = laterReasons();

    @Override
    public boolean covers(String operation) {
        return operation.equals("authenticate_request");
    }

    @Override
    public Optional<String> notApplicable(Row row) {
        JsonNode config = row.json().path("config");
        JsonNode expect = row.expect();
        String request = row.json().path("request").toString();
        String reason = expect.path("reason").asText("");
        if (config.has("acceptsToken") && !config.path("acceptsToken").asText().equals("session_token")) {
            return later("machine tokens");
        }
        if (config.path("isSatellite").asBoolean()) {
            return later("satellites");
        }
        if (config.has("organizationSyncOptions")) {
            return later("organization sync");
        }
        if (KEY_MISTAKES.contains(expect.path("throws").path("condition").asText())) {
            return Optional.empty();
        }
        if (expect.has("throws") || request.contains("__clerk_handshake") || row.json().path("stubs").toString()
                .contains("getHandshakePayload")) {
            return later("handshake");
        }
        if (row.json().has("stubs") || request.contains("__refresh_")) {
            return later("refresh");
        }
        if (BearerScheme.isOddCase(row)) {
            return Optional.empty();
        }
        return laterIssue(reason).or(() -> expect.path("status").asText().equals("handshake") ? later("handshake")
                : Optional.empty());
    }

    /** The later issue that gives the reason, if one does. */
    static Optional<String> laterIssue(String reason) {
        return LATER_REASONS.entrySet().stream().filter(later -> reason.startsWith(later.getKey()))
                .map(later -> "later issue: " + later.getValue()).findFirst();
    }

    @Override
    public JsonNode expectation(Row row) {
        ObjectNode expectation = Json.object();
        for (String member : List.of("status", "reason", "throws")) {
            if (row.expect().hasNonNull(member)) {
                expectation.set(member, row.expect().get(member));
            }
        }
        return expectation;
    }

    @Override
    public JsonNode run(Row row, Scene scene) {
        JsonNode config = row.json().path("config");
        if (row.expect().has("throws")) {
            return mistake(config);
        }
        if (BearerScheme.isOddCase(row)) {
            scene.api().publish(row.tokens().findValuesAsText("kid"));
        }
        if (isUnreadable(config.path("jwtKey"))) {
            return Outcomes.refusedAtStart();
        }
        RequestState state = authenticator(config, scene).authenticate(request(row)).state().await().indefinitely();
        ObjectNode outcome = Json.object();
        if (state instanceof RequestState.SignedOut signedOut) {
            outcome.put("status", "signed-out").put("reason", signedOut.reason().code());
        } else if (state instanceof RequestState.Handshake handshake) {
            outcome.put("status", "handshake").put("reason", handshake.reason().code());
        } else {
            outcome.put("status", "signed-in");
        }
        return Outcomes.withRequests(outcome, scene);
    }

    /** Whether the key is a text that start-up refuses. */
    static boolean isUnreadable(JsonNode pem) {
        try {
            return !pem.asText("").isEmpty() && TokenInternals.readPem("", pem.asText()) == null;
        } catch (IllegalArgumentException e) {
            return true;
        }
    }

    private static Optional<String> later(String issue) {
        return Optional.of("later issue: " + issue);
    }

    private static Map<String, String> laterReasons() {
        Map<String, String> reasons = new LinkedHashMap<>();
        reasons.put("dev-browser-", "handshake (development browser)");
        reasons.put("primary-", "satellites");
        reasons.put("satellite-", "satellites");
        reasons.put("active-organization-", "organization sync");
        return reasons;
    }

    /** What start-up says about the keys. */
    private static JsonNode mistake(JsonNode config) {
        Map<String, String> values = new LinkedHashMap<>();
        put(config, "secretKey", values, "CLERK_SECRET_KEY");
        put(config, "publishableKey", values, "CLERK_PUBLISHABLE_KEY");
        JsonNode pem = config.path("jwtKey");
        if (pem.has("$key")) {
            values.put("CLERK_JWT_KEY", TestKeys.pem(pem.path("$key").asText(), pem.path("encoding").asText()));
        }
        ObjectNode outcome = Json.object();
        for (String text : CheckedConfiguration.of(values).mistakes()) {
            String condition = text.startsWith("quarkus.clerk.publishable-key") ? "invalid-publishable-key"
                    : text.contains("has no key") ? "missing-secret-key" : text;
            outcome.putObject("throws").put("error", true).put("condition", condition);
        }
        return outcome;
    }

    private static void put(JsonNode config, String option, Map<String, String> values, String variable) {
        if (!config.path(option).asText("").isEmpty()) {
            values.put(variable, config.path(option).asText());
        }
    }

    private static RequestAuthenticator authenticator(JsonNode config, Scene scene) {
        Optional<PublishableKey> key = PublishableKey.parse(config.path("publishableKey").asText());
        VerificationOptions asked = Verifications.options(config);
        VerificationOptions options = new VerificationOptions(asked.headerTypes(), asked.audiences(),
                asked.authorizedParties(), asked.issuers().isEmpty() ? derivedIssuers(config) : asked.issuers(),
                asked.clockSkew());
        SessionVerifier verifier = new SessionVerifier(new TokenVerifier(scene.keys(config), options, scene.clock()),
                CACHE_SIZE, scene.clock());
        return new RequestAuthenticator(InstanceSettings.builder().publishableKey(key)
                .sessionIdParameter(Optional.of("_clerk_session_id")).build(), verifier, new NoMachines(), new NoSiblings(),
                scene.clock());
    }

    /** The issuers that an instance with these options accepts unless it is told others (design §2). */
    static Set<String> derivedIssuers(JsonNode config) {
        return SessionIssuers.derive(PublishableKey.parse(config.path("publishableKey").asText()), text(config, "domain"),
                text(config, "proxyUrl"));
    }

    private static Optional<String> text(JsonNode config, String name) {
        return Optional.of(config.path(name).asText("")).filter(value -> !value.isEmpty());
    }

    private static RequestData request(Row row) {
        JsonNode request = row.json().path("request");
        TokenMint mint = new TokenMint(row.tokens());
        JsonNode headers = mint.expand(request.path("headers"));
        String cookies = mint.expand(request.path("cookie_header").asText(""));
        String url = mint.expand(request.path("url").asText());
        return RequestData.of(request.path("method").asText("GET"), url,
                name -> name.equals("cookie") ? cookies : headers.path(name).asText(null));
    }
}
