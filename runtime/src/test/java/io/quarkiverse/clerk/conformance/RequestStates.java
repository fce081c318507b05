package io.quarkiverse.clerk.conformance;

import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.clerk.runtime.authentication.AuthenticationInternals;
import io.quarkiverse.clerk.runtime.authentication.RequestState;
import io.quarkiverse.clerk.runtime.authentication.RequestState.MachineSignedIn;
import io.quarkiverse.clerk.runtime.authentication.RequestState.SignedIn;
import io.quarkiverse.clerk.runtime.authentication.ResponseHeaders;
import io.quarkiverse.clerk.runtime.authentication.TokenCarrier;
import io.quarkiverse.clerk.runtime.token.Jwt;
import io.quarkiverse.clerk.runtime.token.SessionClaims;
import io.quarkiverse.clerk.runtime.token.VerifiedSession;
import io.quarkiverse.clerk.runtime.token.VerifiedToken;

/** {@code request_state:*}: what decisions that are given look like to an application. */
final class RequestStates implements Operation {

    private static final String PREFIX = "request_state:";

    @Override
    public boolean covers(String operation) {
        return operation.startsWith(PREFIX);
    }

    @Override
    public JsonNode expectation(Row row) {
        return RequestOutcome.expected(row);
    }

    @Override
    public JsonNode run(Row row, Scene scene) {
        JsonNode given = row.argument(0);
        return RequestOutcome.of(switch (row.operation().substring(PREFIX.length())) {
            case "signed_in" -> signedIn(given);
            case "signed_out" -> AuthenticationInternals.signedOut(given.path("reason").asText(),
                    given.path("message").asText(""), headers(given.path("headers").path("$headers")));
            case "bootstrap_signed_out" -> given.hasNonNull("message") || given.hasNonNull("reason")
                    ? AuthenticationInternals.signedOut(
                            given.path("reason").asText("session-token-and-uat-missing"), given.path("message").asText(""),
                            headers(given.path("headers").path("$headers")))
                    : AuthenticationInternals.stranger();
            default -> throw new IllegalArgumentException(row.operation());
        });
    }

    private static RequestState signedIn(JsonNode given) {
        String token = given.path("token").asText();
        if (given.has("machineData")) {
            return new MachineSignedIn(StubbedMachineTokens.token(RowSettings.type(given.path("tokenType").asText()), token,
                    given.path("machineData")));
        }
        SessionClaims claims = SessionClaims.of(Json.members(given.path("sessionClaims")));
        Jwt jwt = new Jwt(token, Map.of(), claims.all(), new byte[0]);
        return new SignedIn(new VerifiedSession(new VerifiedToken(jwt, null), claims), TokenCarrier.COOKIE,
                headers(given.path("headers").path("$headers")));
    }

    private static ResponseHeaders headers(JsonNode pairs) {
        ResponseHeaders headers = ResponseHeaders.NONE;
        for (JsonNode pair : pairs) {
            headers = headers.with(pair.path(0).asText(), pair.path(1).asText());
        }
        return headers;
    }
}
