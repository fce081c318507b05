package io.quarkiverse.clerk.conformance;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.clerk.TokenType;
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
    private static final Set<String> NAMES = Set.of("request_state:signed_in", "request_state:signed_out",
            "request_state:handshake", "request_state:bootstrap_signed_out");

    @Override
    public boolean covers(String operation) {
        return NAMES.contains(operation);
    }

    @Override
    public JsonNode expectation(Row row) {
        return RequestOutcome.expected(row);
    }

    @Override
    public JsonNode run(Row row, Scene scene) {
        JsonNode given = row.argument(0);
        String reason = given.path("reason").asText("session-token-and-uat-missing");
        String message = given.path("message").asText("");
        ResponseHeaders headers = headers(given.path("headers").path("$headers"));
        return RequestOutcome.of(switch (row.operation().substring(PREFIX.length())) {
            case "signed_in" -> signedIn(given);
            case "signed_out" -> AuthenticationInternals.signedOut(reason, message,
                    RowSettings.text(given, "tokenType").map(RowSettings::type), headers);
            case "handshake" -> AuthenticationInternals.handshake(reason, message, headers);
            default -> row.json().path("arguments").isEmpty() ? AuthenticationInternals.stranger()
                    : AuthenticationInternals.signedOut(reason, message, Optional.of(TokenType.SESSION_TOKEN), headers);
        });
    }

    private static RequestState signedIn(JsonNode given) {
        String token = given.path("token").asText();
        if (given.has("machineData")) {
            return new MachineSignedIn(IdentityObjects.token(RowSettings.type(given.path("tokenType").asText()), token,
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
