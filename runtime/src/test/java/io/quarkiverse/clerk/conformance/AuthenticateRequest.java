package io.quarkiverse.clerk.conformance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.clerk.runtime.authentication.InstanceSettings;
import io.quarkiverse.clerk.runtime.authentication.InvalidConfigurationException;
import io.quarkiverse.clerk.runtime.authentication.InvalidRequestException;
import io.quarkiverse.clerk.runtime.authentication.RequestAuthenticator;
import io.quarkiverse.clerk.runtime.authentication.RequestState;
import io.quarkiverse.clerk.runtime.config.CheckedConfiguration;
import io.quarkiverse.clerk.runtime.token.SessionVerifier;
import io.quarkiverse.clerk.runtime.token.TokenInternals;
import io.quarkiverse.clerk.runtime.token.TokenVerifier;

/**
 * {@code authenticate_request}: the decision, its headers, redirect and cookies, the caller's identity, and what Clerk was
 * asked.
 */
final class AuthenticateRequest implements Operation {

    /** Mistakes that start-up finds, before there is a request. */
    private static final Set<String> KEY_MISTAKES = Set.of("missing-secret-key", "missing-publishable-key",
            "invalid-publishable-key");
    private static final String ISSUER_CHECKED = "issuer_checked";
    private static final int CACHE_SIZE = 100;

    @Override
    public boolean covers(String operation) {
        return operation.equals("authenticate_request");
    }

    @Override
    public JsonNode expectation(Row row) {
        ObjectNode expected = RequestOutcome.expected(row);
        StubbedSessions.state(row, expected, new TokenMint(row.tokens()));
        // Where there is a note, the application redirects by itself.
        JsonNode http = row.json().path("http");
        if (http.has("status") && !http.has("note")) {
            expected.put("http_status", http.path("status").asInt());
        }
        return expected;
    }

    @Override
    public JsonNode run(Row row, Scene scene) {
        JsonNode config = row.config();
        if (KEY_MISTAKES.contains(row.expect().path("throws").path("condition").asText())) {
            return mistake(config);
        }
        if (BearerScheme.isOddCase(row)) {
            scene.api().publish(row.tokens().findValuesAsText("kid"));
        }
        if (isUnreadable(config.path("jwtKey"))) {
            return Outcomes.refusedAtStart();
        }
        if (!ForeignIssuer.isFound(row)) {
            return decide(row, scene, true);
        }
        JsonNode checked = ForeignIssuer.isDecided(decide(row, scene, true));
        scene.enter(row);
        return decide(row, scene, false).set(ISSUER_CHECKED, checked);
    }

    private static ObjectNode decide(Row row, Scene scene, boolean checkIssuer) {
        ObjectNode outcome;
        try (CapturedWarnings warnings = CapturedWarnings.ofAuthorizedParty()) {
            InstanceSettings settings = settings(row.config(), checkIssuer);
            RequestAuthenticator authenticator = scene.once(RequestAuthenticator.class,
                    List.of(row.config(), row.json().has("stubs"), checkIssuer), () -> authenticator(row, scene, settings));
            RequestState state = authenticator.authenticate(new RowRequest(row).data(),
                    RowSettings.accepted(row.config().path("acceptsToken"))).state().await().indefinitely();
            outcome = RequestOutcome.of(state);
            if (!row.expect().has("token")) {
                outcome.remove("token");
            }
            if (row.expect().has("warnings")) {
                outcome.putObject("warnings").put("azp_missing", warnings.count());
            }
        } catch (InvalidConfigurationException e) {
            outcome = RequestOutcome.of(e);
        } catch (InvalidRequestException e) {
            outcome = RequestOutcome.of(e);
        }
        if (row.json().path("http").has("status") && !row.json().path("http").has("note")) {
            outcome.put("http_status", RequestOutcome.httpStatus(outcome));
        }
        scene.sessions().report(row, outcome);
        return Outcomes.withRequests(outcome, scene);
    }

    private static InstanceSettings settings(JsonNode config, boolean checkIssuer) {
        return checkIssuer ? RowSettings.of(config)
                : RowSettings.builder(config).issuers(Optional.of(Set.of())).build();
    }

    private static RequestAuthenticator authenticator(Row row, Scene scene, InstanceSettings settings) {
        SessionVerifier verifier = new SessionVerifier(
                new TokenVerifier(scene.keys(row.config()), Verifications.options(row.config()), scene.clock()), CACHE_SIZE,
                scene.clock());
        return new RequestAuthenticator(settings, verifier, scene.machineTokens(row, row.config()),
                scene.sessions().orNone(row), scene.clock());
    }

    /** Whether the key is a text that start-up refuses. */
    static boolean isUnreadable(JsonNode pem) {
        try {
            return !pem.asText("").isEmpty() && TokenInternals.readPem("", pem.asText()) == null;
        } catch (IllegalArgumentException e) {
            return true;
        }
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
}
