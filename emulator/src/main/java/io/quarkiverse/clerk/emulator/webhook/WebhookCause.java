package io.quarkiverse.clerk.emulator.webhook;

import java.util.Optional;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;

/** The request that an event comes from: what {@code event_attributes.http_request} tells. */
public record WebhookCause(String clientIp, String userAgent) {

    private static final String KEY = WebhookCause.class.getName();

    /** Notes the request in the context that it is handled in, which is its own. */
    public static void note(HttpServerRequest request) {
        String address = request.remoteAddress() == null ? "" : String.valueOf(request.remoteAddress().hostAddress());
        String userAgent = request.getHeader("User-Agent");
        Vertx.currentContext().putLocal(KEY, new WebhookCause(address, userAgent == null ? "" : userAgent));
    }

    static Optional<WebhookCause> current() {
        Context context = Vertx.currentContext();
        return context == null ? Optional.empty() : Optional.ofNullable(context.getLocal(KEY));
    }
}
