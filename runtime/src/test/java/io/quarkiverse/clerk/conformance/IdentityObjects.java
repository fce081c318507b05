package io.quarkiverse.clerk.conformance;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.clerk.AuthorizationCheck;
import io.quarkiverse.clerk.ClerkIdentity;
import io.quarkiverse.clerk.TokenType;
import io.quarkiverse.clerk.runtime.DecidedIdentity;
import io.quarkiverse.clerk.runtime.authentication.RequestState;
import io.quarkiverse.clerk.runtime.authentication.TokenCarrier;
import io.quarkiverse.clerk.runtime.token.Jwt;
import io.quarkiverse.clerk.runtime.token.MachineToken;
import io.quarkiverse.clerk.runtime.token.SessionClaims;
import io.quarkiverse.clerk.runtime.token.TokenVerificationException;
import io.quarkiverse.clerk.runtime.token.VerifiedSession;
import io.quarkiverse.clerk.runtime.token.VerifiedToken;

/** {@code auth_object:*}: what an application sees of a caller, whether a person or a program. */
final class IdentityObjects implements Operation {

    private static final Set<String> NAMES = Set.of("auth_object:session", "auth_object:machine",
            "auth_object:machine.getToken", "auth_object:machine.has", "auth_object:machine_unauthenticated",
            "auth_object:machine_unauthenticated.has", "auth_object:narrow_to_accepted_type");

    @Override
    public boolean covers(String operation) {
        return NAMES.contains(operation);
    }

    @Override
    public JsonNode expectation(Row row) {
        return row.expect().has("auth")
                ? Json.object().set("auth", IdentityDescription.expand(row.expect().path("auth")))
                : row.expect();
    }

    @Override
    public JsonNode run(Row row, Scene scene) {
        try {
            return describe(row, scene);
        } catch (TokenVerificationException e) {
            return SessionClaimsDecoding.thrown(e);
        }
    }

    private static JsonNode describe(Row row, Scene scene) {
        JsonNode subject = row.json().path("subject").isArray() ? row.json().path("subject")
                : row.json().path("arguments");
        RequestState state = switch (row.operation()) {
            case "auth_object:session" -> session(subject, row);
            case "auth_object:machine", "auth_object:machine.getToken", "auth_object:machine.has" -> machine(subject);
            case "auth_object:narrow_to_accepted_type" ->
                NarrowedRequest.of(subject.path(0).path("authObject"), subject.path(0).path("acceptsToken"), scene);
            default -> NarrowedRequest.withoutToken(subject.path(0), scene);
        };
        if (row.expect().has("auth")) {
            return Json.object().set("auth", IdentityDescription.of(state, true));
        }
        ClerkIdentity identity = DecidedIdentity.of(state, true, null);
        ObjectNode outcome = Json.object();
        return row.operation().endsWith(".has") ? outcome.put("result", identity.has(nothing()))
                : outcome.put("result", identity.token().orElse(null));
    }

    /** A verified session, of the arguments that Clerk's SDK takes: its context, the token and its claims. */
    static RequestState session(JsonNode arguments, Row row) {
        Map<String, Object> claims = Json.members(arguments.path(2));
        String raw = new TokenMint(row.tokens()).expand(arguments.path(1).asText());
        return new RequestState.SignedIn(new VerifiedSession(
                new VerifiedToken(new Jwt(raw, Map.of(), claims, new byte[0]), null), SessionClaims.of(claims)),
                TokenCarrier.HEADER);
    }

    /** A verified token, of the arguments that Clerk's SDK takes: the type, the token and what Clerk answered. */
    private static RequestState machine(JsonNode arguments) {
        return new RequestState.MachineSignedIn(
                token(RowSettings.type(arguments.path(0).asText()), arguments.path(1).asText(),
                        arguments.path(2)));
    }

    static MachineToken token(TokenType type, String raw, JsonNode answer) {
        Set<String> scopes = new LinkedHashSet<>();
        answer.path("scopes").forEach(scope -> scopes.add(scope.asText()));
        return new MachineToken(type, raw, answer.path("id").asText(), answer.path("subject").asText(),
                type == TokenType.API_KEY ? text(answer, "name") : Optional.empty(), text(answer, "clientId"), scopes,
                answer.path("claims").isObject() ? Optional.of(Json.members(answer.path("claims"))) : Optional.empty(),
                List.of(), answer.path("expiration").isNumber()
                        ? Optional.of(Instant.ofEpochMilli(answer.path("expiration").asLong()))
                        : Optional.empty(),
                Optional.empty());
    }

    private static Optional<String> text(JsonNode answer, String name) {
        return answer.hasNonNull(name) ? Optional.of(answer.path(name).asText()) : Optional.empty();
    }

    private static AuthorizationCheck nothing() {
        return new AuthorizationCheck(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty());
    }
}
