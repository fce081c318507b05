package io.quarkiverse.clerk.conformance;

import java.time.Duration;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.clerk.TokenType;
import io.quarkiverse.clerk.runtime.authentication.InstanceSettings;
import io.quarkiverse.clerk.runtime.authentication.MachineTokens;
import io.quarkiverse.clerk.runtime.authentication.RequestAuthenticator;
import io.quarkiverse.clerk.runtime.authentication.RequestData;
import io.quarkiverse.clerk.runtime.authentication.RequestState;
import io.quarkiverse.clerk.runtime.token.PemKeySource;
import io.quarkiverse.clerk.runtime.token.SessionVerifier;
import io.quarkiverse.clerk.runtime.token.TokenVerifier;
import io.quarkiverse.clerk.runtime.token.VerificationOptions;
import io.smallrye.mutiny.Uni;

/**
 * A caller at an endpoint that accepts some token types. Clerk's SDK makes an identity of every token and narrows it later; we
 * make one of what an endpoint accepts only, so the same is asked by a request with a token of that caller.
 */
final class NarrowedRequest {

    private static final Map<TokenType, String> TOKENS = Map.of(TokenType.API_KEY, "ak_narrowed", TokenType.M2M_TOKEN,
            "mt_narrowed", TokenType.OAUTH_TOKEN, "oat_narrowed");

    private NarrowedRequest() {
    }

    /** @param identity the caller, in the form of Clerk's identity object */
    static RequestState of(JsonNode identity, JsonNode acceptsToken, Scene scene) {
        TokenType type = RowSettings.type(identity.path("tokenType").asText());
        boolean authenticated = identity.path("isAuthenticated").asBoolean();
        if (type == TokenType.SESSION_TOKEN) {
            return decide(authenticated ? session(identity.path("sessionClaims"), scene) : null, acceptsToken, scene,
                    new NoMachines());
        }
        String token = TOKENS.get(type);
        return decide(authenticated ? token : null, acceptsToken, scene,
                (asked, raw) -> Uni.createFrom().item(IdentityObjects.token(type, token, identity)));
    }

    static RequestState withoutToken(JsonNode acceptsToken, Scene scene) {
        return decide(null, acceptsToken, scene, new NoMachines());
    }

    private static RequestState decide(String token, JsonNode acceptsToken, Scene scene, MachineTokens machines) {
        TokenVerifier verifier = new TokenVerifier(new PemKeySource(TestKeys.pem("instance-key", "PEM")),
                new VerificationOptions(Set.of(), Set.of(), Set.of(), Set.of(), Duration.ofSeconds(5)), scene.clock());
        RequestAuthenticator authenticator = new RequestAuthenticator(InstanceSettings.builder().build(),
                new SessionVerifier(verifier, 1, scene.clock()), machines, new NoSiblings(), scene.clock());
        RequestData request = RequestData.of("GET", "https://app.example.com/",
                name -> name.equals("authorization") && token != null ? "Bearer " + token : null);
        return authenticator.authenticate(request, RowSettings.accepted(acceptsToken)).state().await().indefinitely();
    }

    private static String session(JsonNode claims, Scene scene) {
        ObjectNode all = claims.deepCopy();
        all.put("exp", scene.clock().instant().getEpochSecond() + 60);
        return TokenMint.mint(Json.object().put("alg", "RS256").put("typ", "JWT"), all, "instance-key");
    }
}
