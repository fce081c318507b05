package io.quarkiverse.clerk.emulator;

import org.jboss.logging.Logger;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;

/** Lets requests that arrive while the emulator is still being put together wait for it, without occupying a thread. */
final class StartingHandler implements Handler<HttpServerRequest> {

    private static final Logger LOG = Logger.getLogger(StartingHandler.class);

    private final Future<Router> router;

    StartingHandler(Future<Router> router) {
        this.router = router.onFailure(failure -> LOG.error("The Clerk emulator could not be put together", failure));
    }

    @Override
    public void handle(HttpServerRequest request) {
        if (router.succeeded()) {
            router.result().handle(request);
            return;
        }
        // Else the body would be gone before anybody asks for it.
        request.pause();
        router.onSuccess(ready -> {
            ready.handle(request);
            request.resume();
        }).onFailure(failure -> request.response().setStatusCode(500).end());
    }
}
