package io.quarkiverse.clerk.emulator;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import io.quarkiverse.clerk.emulator.backend.AuthenticationApi;
import io.quarkiverse.clerk.emulator.backend.BackendApi;
import io.quarkiverse.clerk.emulator.backend.ResourceJson;
import io.quarkiverse.clerk.emulator.cookie.CookieNames;
import io.quarkiverse.clerk.emulator.frontend.Browsers;
import io.quarkiverse.clerk.emulator.frontend.FrontendApi;
import io.quarkiverse.clerk.emulator.frontend.Redirects;
import io.quarkiverse.clerk.emulator.signin.SignInRoutes;
import io.quarkiverse.clerk.emulator.store.Ids;
import io.quarkiverse.clerk.emulator.store.Instance;
import io.quarkiverse.clerk.emulator.store.Seed;
import io.quarkiverse.clerk.emulator.store.Store;
import io.quarkiverse.clerk.emulator.token.Tokens;
import io.quarkiverse.clerk.emulator.webhook.ChangeEvents;
import io.quarkiverse.clerk.emulator.webhook.StoreEvents;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** Puts the parts of the emulator together. */
record EmulatorRouter(Router router, Tokens tokens) {

    /** @param url where the emulator can be reached */
    static EmulatorRouter create(Vertx vertx, ClerkEmulatorOptions options, Instance instance, URI url,
            Controls controls) {
        Clock clock = controls.clock();
        Ids ids = new Ids();
        Store store = new Store(ids, clock, instance, url);
        Seed seed = new Seed(store, clock);
        seed.instance();
        if (options.seed()) {
            seed.samples();
        }
        store.changes().observe(new StoreEvents(new ChangeEvents(store, new ResourceJson(store, clock)),
                controls.webhooks()));
        Tokens tokens = new Tokens(vertx, store, instance.issuer(), options.sessionTokenLifetime(), ids, clock);
        CookieNames cookieNames = new CookieNames(instance.publishableKey());
        Browsers browsers = new Browsers(instance, cookieNames, store);
        Redirects redirects = new Redirects(instance, allowedOrigins(options));

        Router router = Router.router(vertx);
        router.route("/.well-known/*").subRouter(new WellKnown(instance, tokens).router(vertx, ids));
        new ImageRoutes(store).register(router);
        // Before the APIs, which would take links to tickets for operations of theirs.
        new SignInRoutes(instance, cookieNames, store, tokens, browsers, redirects, options.applicationUrl(), clock)
                .register(router);
        router.route(ControlApi.PREFIX + "*").subRouter(new ControlApi(controls, tokens,
                new SessionTokenIssuer(tokens, instance.issuer(), ids, clock), new OAuthTokenIssuer(store, tokens))
                .router(vertx, instance.secretKey(), ids));
        router.route("/v1/*").subRouter(new FrontendApi(vertx, instance, cookieNames, store, tokens, browsers, redirects, ids,
                clock).router());
        router.route("/v1/*").subRouter(new AuthenticationApi(vertx, instance, cookieNames, store, tokens, ids, clock)
                .router());
        router.route("/v1/*").subRouter(new BackendApi(vertx, instance.secretKey(), store, tokens, ids, clock).router());
        AuthenticationApi.UNVERSIONED.forEach(path -> router.route(path + "*").handler(EmulatorRouter::toVersion1));
        return new EmulatorRouter(router, tokens);
    }

    private static List<URI> allowedOrigins(ClerkEmulatorOptions options) {
        List<URI> origins = new ArrayList<>(options.allowedOrigins());
        options.applicationUrl().ifPresent(origins::add);
        return origins;
    }

    private static void toVersion1(RoutingContext context) {
        context.reroute("/v1" + context.request().uri());
    }
}
