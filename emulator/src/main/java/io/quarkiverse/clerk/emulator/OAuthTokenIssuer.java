package io.quarkiverse.clerk.emulator;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.clerk.emulator.http.ApiRequest;
import io.quarkiverse.clerk.emulator.http.Body;
import io.quarkiverse.clerk.emulator.http.ClerkError;
import io.quarkiverse.clerk.emulator.http.Json;
import io.quarkiverse.clerk.emulator.store.MachineTokens;
import io.quarkiverse.clerk.emulator.store.OAuthAccessToken;
import io.quarkiverse.clerk.emulator.store.OAuthAccessTokens;
import io.quarkiverse.clerk.emulator.store.OAuthApplication;
import io.quarkiverse.clerk.emulator.store.Secret;
import io.quarkiverse.clerk.emulator.store.Store;
import io.quarkiverse.clerk.emulator.store.User;
import io.quarkiverse.clerk.emulator.token.Tokens;
import io.vertx.core.Future;

/** Issues OAuth access tokens to whoever asks, as if a user had allowed an application what it wants. */
final class OAuthTokenIssuer {

    private static final Duration LIFETIME = Duration.ofDays(1);
    private static final OAuthApplication.Settings EXAMPLE = new OAuthApplication.Settings("Example", List.of(),
            "profile email", true, false, false);

    private final Store store;
    private final MachineTokens machineTokens;
    private final Tokens tokens;

    OAuthTokenIssuer(Store store, Tokens tokens) {
        this.store = store;
        this.machineTokens = store.machineTokens();
        this.tokens = tokens;
    }

    Future<JsonNode> issue(ApiRequest request) {
        Body body = request.body();
        String userId = body.required("user_id");
        User user = store.users().find(userId).orElseThrow(() -> ClerkError.notFound("user", userId));
        OAuthApplication application = application(body);
        List<String> scopes = body.isSet("scopes") ? body.texts("scopes") : List.of(application.settings().scopes().split(" "));
        Duration lifetime = body.number("expires_in_seconds", 1, Integer.MAX_VALUE).map(Duration::ofSeconds)
                .orElse(LIFETIME);
        OAuthAccessTokens.Grant grant = new OAuthAccessTokens.Grant(application.clientId(), user.id(), scopes,
                body.texts("audience"), body.isSet("actor") ? Optional.of(body.object("actor")) : Optional.empty());
        OAuthAccessToken token = machineTokens.oauthAccessTokens().make(grant, lifetime);
        return text(token, body.optional("format").orElse("opaque")).map(text -> {
            machineTokens.oauthAccessTokens().save(token.withToken(new Secret(text)));
            return Json.object().put("id", token.id()).put("access_token", text).put("token_type", "Bearer")
                    .put("expires_in", lifetime.toSeconds()).put("scope", String.join(" ", scopes));
        });
    }

    private Future<String> text(OAuthAccessToken token, String format) {
        return switch (format) {
            case "opaque" -> Future.succeededFuture(token.token().text());
            case "jwt" -> tokens.ofOAuth(token);
            default -> throw ClerkError.invalidValue("format", "format must be opaque or jwt.");
        };
    }

    /** Without a client id: any application, or one that is made for the purpose. */
    private OAuthApplication application(Body body) {
        Optional<String> clientId = body.optional("client_id");
        if (clientId.isPresent()) {
            return machineTokens.oauthApplications().byClientId(clientId.get())
                    .orElseThrow(() -> ClerkError.notFound("OAuth application", clientId.get()));
        }
        return machineTokens.oauthApplications().all().stream().findFirst()
                .orElseGet(() -> machineTokens.oauthApplications().create(EXAMPLE));
    }
}
