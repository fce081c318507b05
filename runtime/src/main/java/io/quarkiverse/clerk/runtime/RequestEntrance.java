package io.quarkiverse.clerk.runtime;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.quarkiverse.clerk.runtime.authentication.RequestTarget;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/** What every request passes before it is authenticated. */
final class RequestEntrance implements Handler<RoutingContext> {

    private static final CharSequence SEC_FETCH_DEST = HttpHeaders.createOptimized("sec-fetch-dest");

    private final boolean decidesLate;

    /** @param decidesLate whether requests may be decided about after Quarkus REST has taken them */
    RequestEntrance(boolean decidesLate) {
        this.decidesLate = decidesLate;
    }

    @Override
    public void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (!RequestTarget.isRepresentable(request.method().name(), request.uri())) {
            context.fail(HttpResponseStatus.BAD_REQUEST.code());
            return;
        }
        if (decidesLate && mayGetCookies(request)) {
            DecisionHeaders.expect(context);
        }
        context.next();
    }

    private static boolean mayGetCookies(HttpServerRequest request) {
        return request.headers().contains(HttpHeaderNames.COOKIE) || request.headers().contains(SEC_FETCH_DEST);
    }
}
