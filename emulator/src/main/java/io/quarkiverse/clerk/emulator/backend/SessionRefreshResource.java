package io.quarkiverse.clerk.emulator.backend;

import static io.vertx.core.http.HttpMethod.POST;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.clerk.emulator.cookie.CookieNames;
import io.quarkiverse.clerk.emulator.cookie.SetCookie;
import io.quarkiverse.clerk.emulator.http.ApiRequest;
import io.quarkiverse.clerk.emulator.http.ApiRoutes;
import io.quarkiverse.clerk.emulator.http.Body;
import io.quarkiverse.clerk.emulator.http.ClerkError;
import io.quarkiverse.clerk.emulator.http.Json;
import io.quarkiverse.clerk.emulator.store.Session;
import io.quarkiverse.clerk.emulator.store.Store;
import io.quarkiverse.clerk.emulator.token.Tokens;
import io.vertx.core.Future;

/** {@code POST /v1/sessions/{session_id}/refresh}: an expired session token and a refresh token for a new session token. */
final class SessionRefreshResource {

    private final Store store;
    private final Tokens tokens;
    private final CookieNames names;
    private final ExpiredTokenCheck check;

    SessionRefreshResource(Store store, Tokens tokens, CookieNames names, ExpiredTokenCheck check) {
        this.store = store;
        this.tokens = tokens;
        this.names = names;
        this.check = check;
    }

    void register(ApiRoutes routes) {
        routes.onAsync(POST, "/sessions/:session_id/refresh", this::refresh);
    }

    private Future<JsonNode> refresh(ApiRequest request) {
        Body body = request.body();
        String expiredToken = body.required("expired_token");
        String refreshToken = body.required("refresh_token");
        String origin = origin(body.required("request_origin"));
        boolean asCookies = asCookies(body);
        boolean suffixed = request.flag("suffixed_cookies").orElse(false);
        return tokens.verifyExpiredSessionToken(expiredToken).compose(claims -> {
            Session session = check.session(request.path("session_id"), claims, origin, refreshToken);
            return tokens.ofSession(store.signIns().touch(session), Optional.of(origin))
                    .map(token -> asCookies ? cookies(token, suffixed, origin.startsWith("https:")) : token(token));
        });
    }

    private static boolean asCookies(Body body) {
        String format = body.optional("format").orElse("token");
        return switch (format) {
            case "token" -> false;
            case "cookie" -> true;
            default -> throw ClerkError.invalidValue("format", "format must be token or cookie.");
        };
    }

    private static String origin(String text) {
        try {
            URI uri = new URI(text);
            if (uri.getScheme() != null && uri.getHost() != null) {
                return text;
            }
        } catch (URISyntaxException e) {
            // Refused below, as what is no origin is.
        }
        throw ClerkError.of(401, "refresh_request_origin_invalid", "Request origin is invalid",
                "The request_origin parameter could not be parsed");
    }

    private static JsonNode token(String jwt) {
        return Json.object().put("object", "token").put("jwt", jwt);
    }

    /** The cookies that the backend looked at are the ones to renew. */
    private JsonNode cookies(String token, boolean suffixed, boolean secure) {
        List<String> cookies = new ArrayList<>();
        for (String name : suffixed ? names.both(CookieNames.SESSION) : List.of(CookieNames.SESSION)) {
            cookies.add(SetCookie.of(name, token).withSecure(secure).text());
        }
        return Json.object().put("object", "cookies").set("cookies", Json.texts(cookies));
    }
}
