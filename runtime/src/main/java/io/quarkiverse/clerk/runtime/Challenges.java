package io.quarkiverse.clerk.runtime;

import java.util.Optional;

import jakarta.inject.Singleton;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.quarkiverse.clerk.runtime.authentication.RequestState.Handshake;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.vertx.ext.web.RoutingContext;

/**
 * What a request is told that needs a session and has none: a browser that navigates is sent to Clerk where that can help,
 * everybody else gets 401.
 */
@Singleton
class Challenges {

    private static final String BEARER = "Bearer realm=\"clerk\"";
    /** RFC 6750 §3: the error is named only where a token was presented. */
    private static final String REFUSED = BEARER + ", error=\"invalid_token\"";

    ChallengeData of(RoutingContext request) {
        Optional<InstanceState> state = RequestStates.current(request);
        Optional<Handshake> handshake = state.flatMap(InstanceState::handshake);
        if (handshake.isPresent()) {
            DecisionHeaders.redirect(request, handshake.get());
            return new ChallengeData(HttpResponseStatus.TEMPORARY_REDIRECT.code());
        }
        return new ChallengeData(HttpResponseStatus.UNAUTHORIZED.code(), HttpHeaderNames.WWW_AUTHENTICATE,
                state.filter(InstanceState::isRefused).isPresent() ? REFUSED : BEARER);
    }
}
