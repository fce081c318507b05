package io.quarkiverse.clerk.emulator;

import io.quarkiverse.clerk.emulator.store.Image;
import io.quarkiverse.clerk.emulator.store.Store;
import io.quarkiverse.clerk.emulator.store.Urls;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** The pictures that were uploaded, and that of who has none, for everybody as on Clerk's own image server. */
final class ImageRoutes {

    private static final String ANYBODY = """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 80"><rect width="80" height="80" fill="#6c63a8"/>\
            <g fill="#fff"><circle cx="40" cy="31" r="13"/><path d="M16 72a24 22 0 0 1 48 0z"/></g></svg>
            """;

    private final Store store;

    ImageRoutes(Store store) {
        this.store = store;
    }

    void register(Router router) {
        router.get(Urls.ANYBODY).handler(context -> context.response().putHeader("Content-Type", "image/svg+xml")
                .putHeader("Access-Control-Allow-Origin", "*").end(ANYBODY));
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
