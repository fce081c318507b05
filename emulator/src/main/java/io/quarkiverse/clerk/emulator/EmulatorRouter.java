package io.quarkiverse.clerk.emulator;

import static io.vertx.core.http.HttpMethod.GET;

import java.net.URI;
import java.time.Clock;

import io.quarkiverse.clerk.emulator.backend.BackendApi;
import io.quarkiverse.clerk.emulator.http.ApiRoutes;
import io.quarkiverse.clerk.emulator.signin.SignInRoutes;
import io.quarkiverse.clerk.emulator.store.Ids;
import io.quarkiverse.clerk.emulator.store.Seed;
import io.quarkiverse.clerk.emulator.store.Store;
import io.quarkiverse.clerk.emulator.token.Tokens;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;

/** Puts the parts of the emulator together. */
record EmulatorRouter(Router router, Tokens tokens) {

    /** @param url where the emulator can be reached */
    static EmulatorRouter create(Vertx vertx, ClerkEmulatorOptions options, URI url) {
        Clock clock = options.clock();
        Ids ids = new Ids();
        Store store = new Store(ids, clock, url);
        Seed seed = new Seed(store, clock);
        seed.instance();
        if (options.seed()) {
            seed.samples();
        }
        Tokens tokens = new Tokens(vertx, store, ClerkEmulator.ISSUER, ids, clock);

        Router router = Router.router(vertx);
        Router keys = Router.router(vertx);
        new ApiRoutes(keys, ids).onAsync(GET, "/jwks.json", request -> tokens.jwks());
        router.route("/.well-known/*").subRouter(keys);
        new ImageRoutes(store).register(router);
        router.route("/v1/*").subRouter(new BackendApi(vertx, ClerkEmulator.SECRET_KEY, store, tokens, ids, clock).router());
        new SignInRoutes(store, tokens, ClerkEmulator.PUBLISHABLE_KEY, ClerkEmulator.SECRET_KEY,
                options.applicationUrl()).register(router);
        return new EmulatorRouter(router, tokens);
    }
}
