package io.quarkiverse.clerk.emulator.backend;

import java.time.Clock;
import java.util.List;

import io.quarkiverse.clerk.emulator.cookie.CookieNames;
import io.quarkiverse.clerk.emulator.http.ApiRoutes;
import io.quarkiverse.clerk.emulator.http.BodyReader;
import io.quarkiverse.clerk.emulator.store.Ids;
import io.quarkiverse.clerk.emulator.store.Instance;
import io.quarkiverse.clerk.emulator.store.Store;
import io.quarkiverse.clerk.emulator.token.Tokens;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;

/**
 * The part of the Backend API that backends authenticate requests with: what handshakes carry, refreshing, and everything
 * about callers that are no browsers. Apart from {@link BackendApi}, because machines may call some of it, too.
 */
public final class AuthenticationApi {

    /** What Clerk's SDKs call without {@code /v1} as well. */
    public static final List<String> UNVERSIONED = List.of("/api_keys", "/m2m_tokens", "/oauth_applications/access_tokens");

    private static final String M2M_TOKENS = "/m2m_tokens*";
    private static final List<String> FOR_BACKENDS = List.of("/clients/handshake_payload", "/sessions/:session_id/refresh",
            "/api_keys*", "/machines*", "/oauth_applications*");

    private final Vertx vertx;
    private final Instance instance;
    private final CookieNames cookieNames;
    private final Store store;
    private final Tokens tokens;
    private final Ids ids;
    private final Clock clock;

    public AuthenticationApi(Vertx vertx, Instance instance, CookieNames cookieNames, Store store, Tokens tokens, Ids ids,
            Clock clock) {
        this.vertx = vertx;
        this.instance = instance;
        this.cookieNames = cookieNames;
        this.store = store;
        this.tokens = tokens;
        this.ids = ids;
        this.clock = clock;
    }

    /** The router to mount at {@code /v1}. Paths that it does not have are left to others. */
    public Router router() {
        Router router = Router.router(vertx);
        ApiRoutes routes = new ApiRoutes(router, ids);
        MachineCaller caller = new MachineCaller(instance.secretKey(), store.machineTokens().machines());
        FOR_BACKENDS.forEach(path -> router.route(path).handler(new SecretKeyCheck(instance.secretKey())));
        router.route(M2M_TOKENS).handler(caller);
        FOR_BACKENDS.forEach(path -> router.route(path).handler(new BodyReader()));
        router.route(M2M_TOKENS).handler(new BodyReader());

        new HandshakePayloadResource(store.browserTokens().handshakePayloads()).register(routes);
        new SessionRefreshResource(store, tokens, cookieNames, new ExpiredTokenCheck(store, clock)).register(routes);
        new ApiKeysResource(store, clock).register(routes);
        new MachinesResource(store, instance, clock).register(routes);
        new M2mTokensResource(store, tokens, caller, clock).register(routes);
        new OAuthAccessTokensResource(store, clock).register(routes);
        new OAuthApplicationsResource(store, instance, clock).register(routes);
        return router;
    }
}
