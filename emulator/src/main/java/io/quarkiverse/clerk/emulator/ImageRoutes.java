package io.quarkiverse.clerk.emulator;

import io.quarkiverse.clerk.emulator.store.Image;
import io.quarkiverse.clerk.emulator.store.Store;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** The pictures that were uploaded, for everybody as on Clerk's own image server. */
final class ImageRoutes {

    private final Store store;

    ImageRoutes(Store store) {
        this.store = store;
    }

    void register(Router router) {
        router.get("/images/:image_id").handler(this::show);
    }

    private void show(RoutingContext context) {
        store.rows(Image.TYPE).find(context.pathParam("image_id")).ifPresentOrElse(image -> context.response()
                .putHeader("Content-Type", image.contentType())
                // What was uploaded must not be taken for anything else.
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Access-Control-Allow-Origin", "*")
                .end(image.content()), () -> context.response().setStatusCode(404).end());
    }
}
