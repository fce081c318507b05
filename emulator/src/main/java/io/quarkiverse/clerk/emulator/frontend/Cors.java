package io.quarkiverse.clerk.emulator.frontend;

import io.quarkiverse.clerk.emulator.http.ClerkError;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;

/**
 * Lets scripts of other origins in, as far as browsers may be sent there too, and nobody else's requests that change something.
 */
final class Cors implements Handler<RoutingContext> {

    private final Redirects redirects;

    Cors(Redirects redirects) {
        this.redirects = redirects;
    }

    @Override
    public void handle(RoutingContext context) {
        String origin = context.request().getHeader("Origin");
        context.response().putHeader("Vary", "Origin");
        if (origin == null) {
            context.next();
        } else if (redirects.parse(origin).map(RedirectUrl::origin).filter(origin::equals).isPresent()) {
            allow(context, origin);
        } else if (context.request().method().equals(HttpMethod.GET)) {
            context.next();
        } else {
            throw ClerkError.of(400, "origin_invalid", "Invalid Origin",
                    "The origin of the request is neither on this machine nor one that the emulator was started with.");
        }
    }

    private static void allow(RoutingContext context, String origin) {
        context.response()
                .putHeader("Access-Control-Allow-Origin", origin)
                .putHeader("Access-Control-Allow-Credentials", "true")
                .putHeader("Access-Control-Expose-Headers", "Clerk-Db-Jwt, Retry-After, X-Country");
        if (context.request().method().equals(HttpMethod.OPTIONS)) {
            context.response()
                    .putHeader("Access-Control-Allow-Methods", "GET, POST, PATCH, PUT, DELETE")
                    .putHeader("Access-Control-Allow-Headers", "Content-Type")
                    .setStatusCode(204).end();
        } else {
            context.next();
        }
    }
}
