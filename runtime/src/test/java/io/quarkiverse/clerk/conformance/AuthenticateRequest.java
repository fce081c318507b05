package io.quarkiverse.clerk.conformance;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.clerk.runtime.authentication.InstanceSettings;
import io.quarkiverse.clerk.runtime.authentication.InvalidConfigurationException;
import io.quarkiverse.clerk.runtime.authentication.InvalidRequestException;
import io.quarkiverse.clerk.runtime.authentication.RequestAuthenticator;
import io.quarkiverse.clerk.runtime.authentication.RequestState;
import io.quarkiverse.clerk.runtime.token.SessionVerifier;
import io.quarkiverse.clerk.runtime.token.TokenInternals;
import io.quarkiverse.clerk.runtime.token.TokenVerifier;

/**
 * {@code authenticate_request}: the decision, its headers, redirect and cookies, the caller's identity, and what Clerk was
 * asked.
 */
final class AuthenticateRequest implements Operation {

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
        if (KeyMistakes.areExpected(row)) {
            return KeyMistakes.of(config);
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
        return new RequestAuthenticator(settings, verifier, scene.machineTokens(row.config()),
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
}
