package io.quarkiverse.clerk.runtime;

import java.util.Optional;

import io.quarkiverse.clerk.runtime.authentication.InstanceSettings;
import io.quarkiverse.clerk.runtime.authentication.SignInRedirect;
import io.vertx.ext.web.RoutingContext;

/**
 * The instance that decides about a request wherever an annotation names none, as the application's resolver said.
 *
 * @param instance the instance
 * @param settings its settings for this request
 */
record RequestInstance(ClerkInstanceRuntime instance, InstanceSettings settings) {

    private static final String KEY = "io.quarkiverse.clerk.request-instance";

    /** What was said about the request; empty if the application has no resolver, or it was not asked. */
    static Optional<RequestInstance> of(RoutingContext request) {
        return Optional.ofNullable(request.get(KEY));
    }

    /** The settings of an instance for this request. */
    static InstanceSettings settings(RoutingContext request, ClerkInstanceRuntime instance) {
        RequestInstance own = request.get(KEY);
        return own == null || own.instance() != instance ? instance.settings() : own.settings();
    }

    /** Where the browser of the request is sent to sign in. */
    SignInRedirect signInRedirect(RoutingContext request) {
        boolean pending = RequestStates.current(request).filter(InstanceState::isPending).isPresent();
        return instance.authenticator().signInRedirect(new IncomingRequest(request.request()).data(), settings, pending);
    }

    void keepWith(RoutingContext request) {
        request.put(KEY, this);
    }
}
