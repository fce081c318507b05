package io.quarkiverse.clerk.emulator.backend;

import io.quarkiverse.clerk.emulator.http.BearerKey;
import io.quarkiverse.clerk.emulator.store.Secret;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;

/** Lets only requests through that carry the instance's secret key. */
public final class SecretKeyCheck implements Handler<RoutingContext> {

    private final Secret secretKey;

    public SecretKeyCheck(String secretKey) {
        this.secretKey = new Secret(secretKey);
    }

    @Override
    public void handle(RoutingContext context) {
        if (!secretKey.matches(BearerKey.of(context.request()))) {
            throw BearerKey.invalid();
        }
        context.next();
    }
}
