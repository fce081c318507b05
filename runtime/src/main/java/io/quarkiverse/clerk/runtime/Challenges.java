package io.quarkiverse.clerk.runtime;

import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.quarkiverse.clerk.TokenType;
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
@ApplicationScoped
class Challenges {

    /** By which Clerk's front ends know a redirect of Clerk's. */
    private static final String REDIRECT_TO = "x-clerk-redirect-to";

    private final RequestInstances requestInstances;

    Challenges(RequestInstances requestInstances) {
        this.requestInstances = requestInstances;
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

    private ChallengeData unauthorized(RoutingContext request, Optional<InstanceState> state) {
        RequestStates.countLast(request);
        SignedOutLog.unauthorized(request, state);
        return new ChallengeData(HttpResponseStatus.UNAUTHORIZED.code(), HttpHeaderNames.WWW_AUTHENTICATE,
                bearer(request).unauthorized());
    }

    /**
     * Says in the response how to authenticate (RFC 9110 §11.6.1), before the error is answered: the application may have an
     * exception mapper of its own, which knows nothing of the challenge.
     */
    void announce(RoutingContext request) {
        request.response().putHeader(HttpHeaderNames.WWW_AUTHENTICATE, bearer(request).unauthorized());
    }

    /** Takes that back where the answer is none of these. */
    static void withdraw(RoutingContext request) {
        request.response().headers().remove(HttpHeaderNames.WWW_AUTHENTICATE);
    }

    /** What a request is told about tokens. */
    BearerChallenge bearer(RoutingContext request) {
        Optional<String> resourceMetadata = EndpointRequirements.current(request)
                .filter(requirement -> requirement.accepts().contains(TokenType.OAUTH_TOKEN))
                .flatMap(requirement -> requestInstances.boundTo(request, requirement.instance()))
                .flatMap(ClerkInstanceRuntime::resourceMetadata);
        return new BearerChallenge(RequestStates.current(request).filter(InstanceState::isRefused).isPresent(),
                resourceMetadata);
    }

    private Optional<HttpUrl> signInPage(RoutingContext request) {
        if (EndpointRequirements.current(request).filter(requirement -> !requirement.acceptsSessions()).isPresent()) {
            // Whoever signs in there comes back as far from a token as before.
            return Optional.empty();
        }
        return requestInstances.deciding(request).filter(own -> own.instance().answers().redirectToSignIn())
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
