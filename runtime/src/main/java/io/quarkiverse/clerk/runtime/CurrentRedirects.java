package io.quarkiverse.clerk.runtime;

import java.net.URI;
import java.util.Optional;

import jakarta.inject.Singleton;

import io.quarkiverse.clerk.ClerkRedirects;
import io.quarkiverse.clerk.runtime.authentication.HttpUrl;
import io.quarkiverse.clerk.runtime.authentication.SignInRedirect;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;

/** The redirects of the request that is answered right now. */
@Singleton
class CurrentRedirects implements ClerkRedirects {

    private final CurrentVertxRequest current;
    private final RequestInstances instances;

    CurrentRedirects(CurrentVertxRequest current, RequestInstances instances) {
        this.current = current;
        this.instances = instances;
    }

    @Override
    public URI toSignIn() {
        return uri(redirect().toSignIn());
    }

    @Override
    public URI toSignIn(String returnUrl) {
        return uri(redirect().toSignIn(present(returnUrl)));
    }

    @Override
    public URI toSignUp() {
        return uri(redirect().toSignUp());
    }

    @Override
    public URI toSignUp(String returnUrl) {
        return uri(redirect().toSignUp(present(returnUrl)));
    }

    private SignInRedirect redirect() {
        RoutingContext request = current.getCurrent();
        if (request == null) {
            throw new IllegalStateException(
                    "ClerkRedirects is about the request that is answered right now, and there is none");
        }
        return instances.deciding(request).map(instance -> instance.signInRedirect(request))
                .orElseThrow(() -> new IllegalStateException("Which Clerk instance the request is for has not been asked yet."
                        + " Annotate the endpoint with @ClerkSession or @RequireClerkSession."));
    }

    private static Optional<String> present(String text) {
        return Optional.of(text).filter(url -> !url.isEmpty());
    }

    private static URI uri(HttpUrl url) {
        return URI.create(url.toString());
    }
}
