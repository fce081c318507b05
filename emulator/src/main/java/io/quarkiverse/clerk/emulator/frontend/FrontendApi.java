package io.quarkiverse.clerk.emulator.frontend;

import java.time.Clock;
import java.util.List;

import org.jboss.logging.Logger;

import io.quarkiverse.clerk.emulator.cookie.CookieNames;
import io.quarkiverse.clerk.emulator.http.ApiRoutes;
import io.quarkiverse.clerk.emulator.http.ClerkError;
import io.quarkiverse.clerk.emulator.http.Pages;
import io.quarkiverse.clerk.emulator.store.Ids;
import io.quarkiverse.clerk.emulator.store.Instance;
import io.quarkiverse.clerk.emulator.store.Store;
import io.quarkiverse.clerk.emulator.token.Tokens;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;

/**
 * The Frontend API, as far as backends depend on it: handshakes, satellites, development browsers and signing out. Paths
 * that are not of the Frontend API are left to whoever else answers below {@code /v1}.
 */
public final class FrontendApi {

    private static final Logger LOG = Logger.getLogger(FrontendApi.class);
    private static final long MAX_BODY = 64 * 1024;
    private static final List<String> SCRIPTED = List.of("/client/sessions*", "/dev_browser");

    private final Vertx vertx;
    private final Ids ids;
    private final HandshakeRoute handshake;
    private final SatelliteRoutes satellites;
    private final DevBrowserResource devBrowsers;
    private final SignOutResource signOut;
    private final Cors cors;

    public FrontendApi(Vertx vertx, Instance instance, CookieNames names, Store store, Tokens tokens, Browsers browsers,
            Redirects redirects, Ids ids, Clock clock) {
        this.vertx = vertx;
        this.ids = ids;
        this.satellites = new SatelliteRoutes(instance, names, store.browserTokens().linkTokens(), browsers, redirects);
        this.handshake = new HandshakeRoute(instance, names, store, tokens, browsers, redirects, satellites);
        this.devBrowsers = new DevBrowserResource(instance, store.browserTokens().devBrowsers());
        this.signOut = new SignOutResource(instance, names, store, browsers, new ClientJson(store, clock));
        this.cors = new Cors(redirects);
    }

    /** The router to mount at {@code /v1}. */
    public Router router() {
        Router router = Router.router(vertx);
        for (String page : List.of("/client/handshake", "/client/sync", "/client/link")) {
            router.get(page).failureHandler(FrontendApi::refuse);
        }
        router.get("/client/handshake").handler(handshake::handle);
        router.get("/client/sync").handler(satellites::sync);
        router.get("/client/link").handler(satellites::link);

        ApiRoutes routes = new ApiRoutes(router, ids);
        for (String path : SCRIPTED) {
            router.route(path).handler(cors);
            router.post(path).handler(BodyHandler.create(false).setBodyLimit(MAX_BODY));
        }
        devBrowsers.register(routes);
        signOut.register(routes);
        for (String path : List.of("/client", "/client/*", "/environment", "/me", "/me/*")) {
            router.route(path).handler(context -> {
                throw ClerkError.notImplemented(context.request().method() + " " + context.normalizedPath());
            });
        }
        return router;
    }

    /** A browser is under way, so somebody may be looking at the answer. */
    private static void refuse(RoutingContext context) {
        if (context.failure() instanceof ClerkError error) {
            Pages.refuse(context, error.status(), error.getMessage(), List.of(error.longMessage()));
            return;
        }
        LOG.error("The Clerk emulator failed in a handshake", context.failure());
        Pages.refuse(context, 500, "That did not work", List.of("The Clerk emulator failed; its log has the reason."));
    }
}
