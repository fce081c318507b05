package io.quarkiverse.clerk.conformance;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.clerk.AuthenticationReason;
import io.quarkiverse.clerk.TokenType;
import io.quarkiverse.clerk.runtime.authentication.MachineTokenException;
import io.quarkiverse.clerk.runtime.authentication.MachineTokens;
import io.quarkiverse.clerk.runtime.token.Jwt;
import io.quarkiverse.clerk.runtime.token.KeySource;
import io.quarkiverse.clerk.runtime.token.MachineToken;
import io.quarkiverse.clerk.runtime.token.TokenRecognition;
import io.smallrye.mutiny.Uni;

/** Answers as the row says it was answered, so that only the way of a machine's token through the decision is tested. */
final class StubbedMachineTokens implements MachineTokens {

    private final Row row;
    private final KeySource keys;

    StubbedMachineTokens(Row row, KeySource keys) {
        this.row = row;
        this.keys = keys;
    }

    @Override
    public Uni<MachineToken> verify(TokenType type, String token) {
        JsonNode auth = row.expect().path("auth");
        if (TokenRecognition.hasJwtShape(token) && row.json().has("backend_api")) {
            keys.key(Jwt.decode(token).headerText("kid")).await().indefinitely();
        }
        if (!row.expect().path("status").asText().equals("signed-in")) {
            return Uni.createFrom().failure(new MachineTokenException(
                    new AuthenticationReason(row.expect().path("reason").asText()), "The row says so."));
        }
        return Uni.createFrom().item(token(type, token, auth));
    }

    static MachineToken token(TokenType type, String raw, JsonNode auth) {
        Set<String> scopes = new LinkedHashSet<>();
        auth.path("scopes").forEach(scope -> scopes.add(scope.asText()));
        return new MachineToken(type, raw, auth.path("id").asText(""), auth.path("subject").asText(), text(auth, "name"),
                text(auth, "clientId"), scopes,
                auth.path("claims").isObject() ? Optional.of(Json.members(auth.path("claims"))) : Optional.empty(), List.of(),
                Optional.empty());
    }

    private static Optional<String> text(JsonNode auth, String name) {
        return Optional.ofNullable(auth.path(name).asText(null));
    }
}
