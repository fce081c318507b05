package io.quarkiverse.clerk.emulator.backend;

import static io.vertx.core.http.HttpMethod.GET;

import java.time.Clock;

import io.quarkiverse.clerk.emulator.http.ApiRoutes;
import io.quarkiverse.clerk.emulator.http.ClerkError;
import io.quarkiverse.clerk.emulator.store.Ids;
import io.quarkiverse.clerk.emulator.store.Store;
import io.quarkiverse.clerk.emulator.token.Tokens;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.BodyHandler;

/**
 * The Backend API in the shapes of version 2026-05-12. The header {@code Clerk-API-Version} is not looked at: a caller of
 * another version gets the same answers.
 */
public final class BackendApi {

    private static final long MAX_BODY = 1024 * 1024;

    private final Vertx vertx;
    private final String secretKey;
    private final Store store;
    private final Tokens tokens;
    private final Ids ids;
    private final Clock clock;

    public BackendApi(Vertx vertx, String secretKey, Store store, Tokens tokens, Ids ids, Clock clock) {
        this.vertx = vertx;
        this.secretKey = secretKey;
        this.store = store;
        this.tokens = tokens;
        this.ids = ids;
        this.clock = clock;
    }

    /** The router to mount at {@code /v1}. */
    public Router router() {
        Router router = Router.router(vertx);
        ApiRoutes routes = new ApiRoutes(router, ids);
        router.route().handler(new SecretKeyCheck(secretKey));
        router.route().handler(BodyHandler.create(false).setBodyLimit(MAX_BODY));

        OrganizationJson organizationJson = new OrganizationJson(store);
        MembershipJson membershipJson = new MembershipJson(store, organizationJson);
        SessionJson sessionJson = new SessionJson(store, clock);
        routes.onAsync(GET, "/jwks", request -> tokens.jwks());
        new UsersResource(store, new UserJson(store, membershipJson), membershipJson, clock).register(routes);
        new SessionsResource(store, sessionJson, tokens, clock).register(routes);
        new ClientsResource(store, sessionJson, tokens).register(routes);
        new JwtTemplatesResource(store, clock).register(routes);
        new OrganizationsResource(store, organizationJson, clock).register(routes);
        new MembershipsResource(store, membershipJson, clock).register(routes);
        new RolesResource(store, new RoleJson(store), clock).register(routes);
        new PermissionsResource(store, clock).register(routes);

        router.route().handler(context -> {
            throw ClerkError.notImplemented(context.request().method() + " " + context.normalizedPath());
        });
        return router;
    }
}
