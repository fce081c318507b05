package io.quarkiverse.clerk.runtime;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

/**
 * Sees to it that a 401 says how to authenticate (RFC 9110 §11.6.1), whoever writes it: the application may have an exception
 * mapper of its own, which knows nothing of the challenge.
 */
record ChallengeHeader(RoutingContext request, Challenges challenges) implements Handler<Void> {

    /** Before the error ends the request. */
    static void expect(RoutingContext request, Challenges challenges) {
        request.addHeadersEndHandler(new ChallengeHeader(request, challenges));
    }

    @Override
    public void handle(Void headIsWritten) {
        HttpServerResponse response = request.response();
        if (response.getStatusCode() == HttpResponseStatus.UNAUTHORIZED.code()
                && !response.headers().contains(HttpHeaderNames.WWW_AUTHENTICATE)) {
            response.putHeader(HttpHeaderNames.WWW_AUTHENTICATE, challenges.bearer(request).unauthorized());
        }
    }
}
