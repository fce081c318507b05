package io.quarkiverse.clerk.runtime;

import java.util.Map;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.quarkiverse.clerk.ClerkAuthException;
import io.quarkiverse.clerk.RequireClerkSession;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.spi.runtime.AuthenticationFailureEvent;
import io.quarkus.security.spi.runtime.AuthenticationSuccessEvent;
import io.quarkus.security.spi.runtime.AuthorizationFailureEvent;
import io.quarkus.security.spi.runtime.AuthorizationSuccessEvent;
import io.quarkus.security.spi.runtime.SecurityEventHelper;
import io.vertx.ext.web.RoutingContext;

/**
 * Quarkus' security events of what Quarkus does not see: a credential that was refused, for it makes an anonymous identity and
 * no failed authentication, and what the annotations of this extension decide. They cost nothing where nobody observes them.
 * <p>
 * It has a proxy, as {@link Challenges} has, because Quarkus REST makes its filters while a native image is built.
 */
@ApplicationScoped
class DecisionEvents {

    private static final String CONTEXT = RequireClerkSession.class.getName();
    /** By which Quarkus' own events have the request. */
    private static final String REQUEST = RoutingContext.class.getName();
    private static final String SAID = "io.quarkiverse.clerk.refusal-event";

    private final SecurityEventHelper<AuthenticationSuccessEvent, AuthenticationFailureEvent> authentication;
    private final SecurityEventHelper<AuthorizationSuccessEvent, AuthorizationFailureEvent> authorization;

    @Inject
    DecisionEvents(Event<AuthenticationSuccessEvent> authenticated, Event<AuthenticationFailureEvent> notAuthenticated,
            Event<AuthorizationSuccessEvent> authorized, Event<AuthorizationFailureEvent> notAuthorized, BeanManager beans,
            @ConfigProperty(name = "quarkus.security.events.enabled") boolean enabled) {
        this.authentication = new SecurityEventHelper<>(authenticated, notAuthenticated,
                SecurityEventHelper.AUTHENTICATION_SUCCESS, SecurityEventHelper.AUTHENTICATION_FAILURE, beans, enabled);
        this.authorization = new SecurityEventHelper<>(authorized, notAuthorized, SecurityEventHelper.AUTHORIZATION_SUCCESS,
                SecurityEventHelper.AUTHORIZATION_FAILURE, beans, enabled);
    }

    static DecisionEvents observedByNobody() {
        return new DecisionEvents(null, null, null, null, null, false);
    }

    /** A credential of the request does not count. Once for each request, however many ask who is calling. */
    void refused(RoutingContext request, InstanceState state) {
        if (authentication.fireEventOnFailure() && state.handshake().isEmpty() && request.get(SAID) == null) {
            request.put(SAID, true);
            authentication.fireFailureEvent(new AuthenticationFailureEvent(
                    new ClerkAuthException(state.reason(), SignedOutLog.text(state.reason(), state.message())),
                    Map.of(REQUEST, request)));
        }
    }

    /** The caller was recognized only when the endpoint was known, which Quarkus did not see. */
    void authenticatedLate(RoutingContext request, SecurityIdentity identity) {
        if (authentication.fireEventOnSuccess() && !identity.isAnonymous()) {
            authentication.fireSuccessEvent(new AuthenticationSuccessEvent(identity, Map.of(REQUEST, request)));
        }
    }

    /** The caller meets what the endpoint asks. */
    void authorized(RoutingContext request, SecurityIdentity identity) {
        if (authorization.fireEventOnSuccess()) {
            authorization.fireSuccessEvent(new AuthorizationSuccessEvent(identity, CONTEXT, Map.of(REQUEST, request)));
        }
    }

    /** The caller is turned away. */
    void notAuthorized(RoutingContext request, SecurityIdentity identity, Supplier<? extends Throwable> failure) {
        if (authorization.fireEventOnFailure()) {
            authorization.fireFailureEvent(
                    new AuthorizationFailureEvent(identity, failure.get(), CONTEXT, Map.of(REQUEST, request)));
        }
    }
}
