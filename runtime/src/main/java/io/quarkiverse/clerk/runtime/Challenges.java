package io.quarkiverse.clerk.runtime;

import java.util.Map;
import java.util.Optional;

import jakarta.inject.Singleton;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.quarkiverse.clerk.runtime.authentication.HandshakeEligibility;
import io.quarkiverse.clerk.runtime.authentication.HttpUrl;
import io.quarkiverse.clerk.runtime.authentication.RequestState.Handshake;
import io.quarkiverse.clerk.runtime.authentication.SignInRedirect;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.vertx.ext.web.RoutingContext;

/**
 * What a request is told that needs a session and has none: a browser that opens a page is sent to Clerk where that helps,
 * or to the sign-in page where the application wants that, and everybody else gets 401.
 */
@Singleton
class Challenges {

    private static final String BEARER = "Bearer realm=\"clerk\"";
    /** RFC 6750 §3: the error is named only where a token was presented. */
    private static final String REFUSED = BEARER + ", error=\"invalid_token\"";
    /** By which Clerk's front ends know a redirect of Clerk's. */
    private static final String REDIRECT_TO = "x-clerk-redirect-to";

    private final RequestInstances instances;

    Challenges(RequestInstances instances) {
        this.instances = instances;
    }

    ChallengeData of(RoutingContext request) {
        Optional<InstanceState> state = RequestStates.current(request);
        Optional<Handshake> handshake = state.flatMap(InstanceState::handshake);
        if (handshake.isPresent()) {
            DecisionHeaders.redirect(request, handshake.get());
            return new ChallengeData(HttpResponseStatus.TEMPORARY_REDIRECT.code());
        }
        return signInPage(request)
                .map(page -> new ChallengeData(HttpResponseStatus.TEMPORARY_REDIRECT.code(),
                        Map.of(HttpHeaderNames.LOCATION, page.toString(), HttpHeaderNames.CACHE_CONTROL, "no-store",
                                REDIRECT_TO, "true")))
                .orElseGet(() -> unauthorized(request, state));
    }

    private static ChallengeData unauthorized(RoutingContext request, Optional<InstanceState> state) {
        SignedOutLog.unauthorized(request, state);
        return new ChallengeData(HttpResponseStatus.UNAUTHORIZED.code(), HttpHeaderNames.WWW_AUTHENTICATE,
                state.filter(InstanceState::isRefused).isPresent() ? REFUSED : BEARER);
    }

    private Optional<HttpUrl> signInPage(RoutingContext request) {
        return instances.deciding(request).filter(own -> own.instance().answers().redirectToSignIn())
                .filter(own -> HandshakeEligibility.isEligible(new IncomingRequest(request.request()).data()))
                .flatMap(own -> {
                    SignInRedirect redirect = own.signInRedirect(request);
                    // A sign-in page that itself needs a session would send the browser to itself for ever.
                    return Optional.of(redirect.toSignIn()).filter(page -> !isSamePage(page, redirect.current()));
                });
    }

    private static boolean isSamePage(HttpUrl one, HttpUrl other) {
        return one.origin().equals(other.origin()) && one.path().equals(other.path());
    }
}
