package io.quarkiverse.clerk.runtime;

import java.util.concurrent.atomic.AtomicInteger;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;

import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestFilter;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;

/**
 * Holds the endpoints to what their annotations ask. It runs on the event loop, before the body is read and before a worker
 * thread is taken, and it verifies nothing itself: the identity comes from the {@link ClerkAuthenticationMechanism}.
 * <p>
 * The build generates a subclass for each annotation, or one for all endpoints, which is nothing but the table of the
 * endpoints. Fields are injected because a generated class has no constructor of its own.
 */
public abstract class ClerkSessionFilter implements ResteasyReactiveContainerRequestFilter {

    private final EndpointRequirements endpoints = new EndpointRequirements();

    @Inject
    RequiredIdentity identities;
    @Inject
    SessionEnforcement enforcement;
    @Inject
    CurrentVertxRequest currentRequest;

    /** Fills the table; generated. */
    protected abstract void define(EndpointRequirements endpoints);

    @PostConstruct
    void defineEndpoints() {
        define(endpoints);
    }

    @Override
    public void filter(ResteasyReactiveContainerRequestContext context) {
        ClerkRequirement requirement = endpoints
                .of(context.getServerRequestContext().getResteasyReactiveResourceInfo().getMethodId());
        if (requirement.mode() != ClerkRequirement.Mode.NONE) {
            RoutingContext request = currentRequest.getCurrent();
            if (requirement.acceptsMachines()) {
                EndpointRequirements.setCurrent(request, requirement);
            }
            new Answer(context, request, requirement).await(identities.of(request, requirement, context));
        }
    }

    /**
     * One answer of the identity, which is nearly always there at once. Then the request is not suspended: that would send it
     * around the event loop once more.
     */
    private final class Answer {

        private static final int AWAITED = 0;
        private static final int CAME_AT_ONCE = 1;
        private static final int SUSPENDED = 2;

        private final ResteasyReactiveContainerRequestContext context;
        private final RoutingContext request;
        private final ClerkRequirement requirement;
        private final AtomicInteger progress = new AtomicInteger(AWAITED);
        private volatile Throwable failure;

        Answer(ResteasyReactiveContainerRequestContext context, RoutingContext request, ClerkRequirement requirement) {
            this.context = context;
            this.request = request;
            this.requirement = requirement;
        }

        void await(Uni<SecurityIdentity> identity) {
            identity.subscribe().with(this::came, this::failed);
            if (progress.get() == AWAITED) {
                context.suspend();
                if (progress.compareAndSet(AWAITED, SUSPENDED)) {
                    return;
                }
                context.resume();
            }
            if (failure != null) {
                throw sneaky(failure);
            }
        }

        private void came(SecurityIdentity identity) {
            try {
                enforcement.enforce(requirement, identity, request, context);
            } catch (Throwable refused) {
                failure = refused;
            }
            done();
        }

        private void failed(Throwable cause) {
            failure = cause;
            done();
        }

        private void done() {
            if (!progress.compareAndSet(AWAITED, CAME_AT_ONCE)) {
                if (failure == null) {
                    context.resume();
                } else {
                    context.resume(failure);
                }
            }
        }
    }

    /** The exception mappers must see the very exception that a handler returned, checked or not. */
    @SuppressWarnings("unchecked")
    private static <T extends Throwable> RuntimeException sneaky(Throwable failure) throws T {
        throw (T) failure;
    }
}
