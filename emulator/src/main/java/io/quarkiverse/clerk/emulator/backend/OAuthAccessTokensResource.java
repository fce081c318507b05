package io.quarkiverse.clerk.emulator.backend;

import static io.vertx.core.http.HttpMethod.POST;

import java.time.Clock;
import java.time.Instant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.clerk.emulator.http.ApiRequest;
import io.quarkiverse.clerk.emulator.http.ApiRoutes;
import io.quarkiverse.clerk.emulator.http.Body;
import io.quarkiverse.clerk.emulator.http.ClerkError;
import io.quarkiverse.clerk.emulator.http.Json;
import io.quarkiverse.clerk.emulator.store.OAuthAccessToken;
import io.quarkiverse.clerk.emulator.store.OAuthAccessTokens;
import io.quarkiverse.clerk.emulator.store.Store;

/** {@code POST /v1/oauth_applications/access_tokens/verify}. Its times are in seconds, unlike those of other answers. */
final class OAuthAccessTokensResource {

    private final OAuthAccessTokens accessTokens;
    private final Clock clock;

    OAuthAccessTokensResource(Store store, Clock clock) {
        this.accessTokens = store.machineTokens().oauthAccessTokens();
        this.clock = clock;
    }

    void register(ApiRoutes routes) {
        routes.on(POST, "/oauth_applications/access_tokens/verify", this::verify);
    }

    private JsonNode verify(ApiRequest request) {
        Body body = request.body();
        // "secret" is the name that the parameter had before.
        String text = body.optional("access_token").or(() -> body.optional("secret"))
                .orElseThrow(() -> ClerkError.missing("access_token"));
        return json(accessTokens.byToken(text).filter(token -> token.validity().isValidAt(clock.instant()))
                .orElseThrow(() -> ClerkError.of(404, "resource_not_found", "not found",
                        "The OAuth access token is unknown, revoked or expired.")));
    }

    private static ObjectNode json(OAuthAccessToken token) {
        ObjectNode json = Json.resource("clerk_idp_oauth_access_token", token.id());
        json.put("client_id", token.clientId());
        json.put("type", "oauth:access_token");
        json.put("subject", token.subject());
        json.set("scopes", Json.texts(token.scopes()));
        // Others are not found.
        json.put("revoked", false);
        json.putNull("revocation_reason");
        json.put("expired", false);
        json.put("expiration", token.validity().expiresAt().map(Instant::getEpochSecond).orElse(null));
        if (!token.audience().isEmpty()) {
            json.set("aud", Json.texts(token.audience()));
        }
        token.actor().ifPresent(actor -> json.set("act", actor));
        json.put("created_at", token.createdAt().getEpochSecond());
        return json.put("updated_at", token.updatedAt().getEpochSecond());
    }
}
