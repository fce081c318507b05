package io.quarkiverse.clerk.conformance;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.clerk.TokenType;
import io.quarkiverse.clerk.runtime.authentication.MachineTokenException;
import io.quarkiverse.clerk.runtime.machine.MachineTokenVerifier;
import io.quarkiverse.clerk.runtime.machine.OpaqueTokenPolicy;
import io.quarkiverse.clerk.runtime.machine.OpaqueTokens;
import io.quarkiverse.clerk.runtime.token.MachineJwtVerifier;
import io.quarkiverse.clerk.runtime.token.MachineToken;
import io.quarkiverse.clerk.runtime.token.TokenInternals;
import io.quarkiverse.clerk.runtime.token.TokenRecognition;
import io.quarkiverse.clerk.runtime.token.VerificationOptions;

/** {@code verify_machine_token} and {@code m2m_from_jwt_claims}. */
final class MachineVerifications implements Operation {

    /** What we tell of a token. The rest of an answer is about how the token is kept at Clerk. */
    private static final List<String> TOLD = List.of("id", "subject", "scopes", "claims", "name", "clientId", "aud", "act",
            "expiration");

    @Override
    public boolean covers(String operation) {
        return operation.equals("verify_machine_token") || operation.equals("m2m_from_jwt_claims");
    }

    @Override
    public JsonNode expectation(Row row) {
        JsonNode expect = row.expect();
        if (row.operation().equals("m2m_from_jwt_claims")) {
            return Json.object().set("result", told(expect.path("result"), TokenType.M2M_TOKEN));
        }
        ObjectNode expectation = Json.object();
        if (expect.has("errors")) {
            expectation.putArray("errors").addObject().put("error", true).put("code",
                    expect.path("errors").path(0).path("code").asText());
            return expectation.put("token_type", expect.path("token_type").asText());
        }
        if (expect.has("result")) {
            String type = expect.path("result").path("tokenType").asText();
            ObjectNode result = expectation.putObject("result");
            result.put("tokenType", type);
            result.set("data", told(expect.path("result").path("data"), RowSettings.type(type)));
            return expectation;
        }
        return expect;
    }

    /** The name of an OAuth token is that of the application, which has an id. */
    private static ObjectNode told(JsonNode data, TokenType type) {
        ObjectNode told = Json.object();
        for (String name : TOLD) {
            if (data.hasNonNull(name) && !(name.equals("name") && type != TokenType.API_KEY)) {
                told.set(name, data.get(name));
            }
        }
        return told;
    }

    @Override
    public JsonNode run(Row row, Scene scene) {
        if (row.operation().equals("m2m_from_jwt_claims")) {
            return Json.object().set("result", describe(TokenInternals.m2mToken(Json.members(row.argument(0)))));
        }
        String token = new TokenMint(row.tokens()).expand(row.argument(0).asText());
        Optional<TokenType> type = type(token);
        if (type.isEmpty()) {
            return MachineTokenShapes.unknownType();
        }
        ObjectNode outcome = Json.object();
        try {
            MachineToken verified = verifier(row.config(), scene, scene.tokens()).verify(type.get(), token).await()
                    .indefinitely();
            ObjectNode result = outcome.putObject("result").put("tokenType", verified.type().code());
            result.set("data", describe(verified));
        } catch (MachineTokenException e) {
            outcome.putArray("errors").addObject().put("error", true).put("code", e.reason().code());
            outcome.put("token_type", type.get().code());
        }
        return Outcomes.withRequests(outcome, scene);
    }

    static MachineTokenVerifier verifier(JsonNode config, Scene scene, OpaqueTokens api) {
        VerificationOptions options = Verifications.options(config);
        return new MachineTokenVerifier(
                new MachineJwtVerifier(scene.keys(config), options.audiences(), options.clockSkew(), scene.clock()), api,
                new OpaqueTokenPolicy(Duration.ofSeconds(10), Duration.ZERO, 10, 4, options.audiences()), scene.clock());
    }

    /** Whatever has the shape of a JWT is verified as one by Clerk's SDK: as an M2M token, unless it can be read as another. */
    private static Optional<TokenType> type(String token) {
        return TokenRecognition.opaqueType(token)
                .or(() -> TokenRecognition.hasJwtShape(token) ? Optional.of(jwtType(token)) : Optional.empty());
    }

    private static TokenType jwtType(String token) {
        return TokenInternals.isReadable(token) ? TokenRecognition.jwtType(token).orElse(TokenType.OAUTH_TOKEN)
                : TokenType.M2M_TOKEN;
    }

    private static ObjectNode describe(MachineToken token) {
        ObjectNode described = Json.object().put("id", token.id()).put("subject", token.subject());
        described.set("scopes", Json.of(token.scopes()));
        token.claims().ifPresent(claims -> described.set("claims", Json.of(claims)));
        token.name().ifPresent(name -> described.put("name", name));
        token.clientId().ifPresent(client -> described.put("clientId", client));
        token.actor().ifPresent(actor -> described.set("act", Json.of(actor.claims())));
        if (token.type() == TokenType.OAUTH_TOKEN && !token.audience().isEmpty()) {
            described.set("aud", Json.of(token.audience()));
        }
        token.expiresAt().ifPresent(end -> described.put("expiration", isInSeconds(token) ? end.getEpochSecond()
                : end.toEpochMilli()));
        return described;
    }

    /** Clerk's SDK tells the end of an opaque OAuth token in seconds, of all others in milliseconds; we tell an instant. */
    private static boolean isInSeconds(MachineToken token) {
        return token.type() == TokenType.OAUTH_TOKEN && TokenRecognition.opaqueType(token.raw()).isPresent();
    }
}
