package io.quarkiverse.clerk.runtime;

import static io.quarkus.resteasy.reactive.server.runtime.StandardSecurityCheckInterceptor.STANDARD_SECURITY_CHECK_INTERCEPTOR;

import java.util.Optional;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AnonymousAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;

/**
 * The identity of the request for the instance that an endpoint is bound to. The mechanism does not know the endpoint yet
 * and decides for the instance that issued the token, else for the default one; where that was another, the endpoint's own
 * instance decides anew and its identity becomes the request's.
 * <p>
 * It has a proxy because Quarkus REST makes its filters while a native image is built, and the instances belong to run time.
 */
@ApplicationScoped
class RequiredIdentity {

    /** Where Quarkus keeps the mapping with the request; the constant itself is not public. */
    private static final String ROLES_MAPPING = "io.quarkus.vertx.http.runtime.security.RolesMapping";

    private final CurrentIdentityAssociation association;
    private final ClerkInstances instances;
    private final RequestInstances requestInstances;
    private final ClerkAuthenticationMechanism mechanism;
    private final IdentityProviderManager identities;

    RequiredIdentity(CurrentIdentityAssociation association, ClerkInstances instances, RequestInstances requestInstances,
            ClerkAuthenticationMechanism mechanism, IdentityProviderManager identities) {
        this.association = association;
        this.instances = instances;
        this.requestInstances = requestInstances;
        this.mechanism = mechanism;
        this.identities = identities;
    }

    Uni<SecurityIdentity> of(RoutingContext request, String instance, ContainerRequestContext context) {
        // Kept, so that with lazy authentication too it is there when the endpoint asks for it on the event loop.
        Uni<SecurityIdentity> current = association.getDeferredIdentity().invoke(identity -> association.setIdentity(identity));
        if (!instance.equals(ClerkInstances.DEFAULT)) {
            return current.flatMap(identity -> of(request, instances.get(instance), identity, context));
        }
        if (requestInstances.areResolved()) {
            return current.flatMap(identity -> requestInstances.of(request)
                    .flatMap(own -> of(request, own.instance(), identity, context)));
        }
        return instances.all().size() == 1 ? current
                : current.flatMap(identity -> of(request, instances.get(ClerkInstances.DEFAULT), identity, context));
    }

    private Uni<SecurityIdentity> of(RoutingContext request, ClerkInstanceRuntime instance, SecurityIdentity identity,
            ContainerRequestContext context) {
        return isOf(instance.name(), identity, request) ? Uni.createFrom().item(identity)
                : decide(request, instance, identity, context);
    }

    private static boolean isOf(String instance, SecurityIdentity identity, RoutingContext request) {
        Optional<String> decided = ClerkSessionAttribute.of(identity).map(ClerkSessionAttribute::instance)
                .or(() -> RequestStates.current(request).map(state -> state.instance().name()));
        return decided.map(instance::equals).orElse(instance.equals(ClerkInstances.DEFAULT));
    }

    private Uni<SecurityIdentity> decide(RoutingContext request, ClerkInstanceRuntime instance, SecurityIdentity current,
            ContainerRequestContext context) {
        return RequestStates.decide(request, instance).flatMap(state -> {
            if (state.session().isEmpty() && isOfAnotherMechanism(current)) {
                RequestStates.setCurrent(request, state);
                return Uni.createFrom().item(current);
            }
            // Quarkus has turned its checks, such as @RolesAllowed, on the identity that goes. Without this mark it turns them
            // once more when the endpoint is called, on the one that comes.
            context.removeProperty(STANDARD_SECURITY_CHECK_INTERCEPTOR);
            return replace(request, state);
        });
    }

    /** Who came by other means is no less who they are for having no session of this instance. */
    private static boolean isOfAnotherMechanism(SecurityIdentity identity) {
        return !identity.isAnonymous() && ClerkSessionAttribute.of(identity).isEmpty();
    }

    private Uni<SecurityIdentity> replace(RoutingContext request, InstanceState state) {
        return mechanism.identity(request, state, identities)
                .onItem().ifNull().switchTo(() -> identities.authenticate(AnonymousAuthenticationRequest.INSTANCE))
                .map(identity -> mapRoles(request, identity))
                .invoke(identity -> {
                    QuarkusHttpUser.setIdentity(identity, request);
                    association.setIdentity(identity);
                });
    }

    /** {@code quarkus.http.auth.roles-mapping}, which Quarkus applies only to what its own authenticator returns. */
    private static SecurityIdentity mapRoles(RoutingContext request, SecurityIdentity identity) {
        Function<SecurityIdentity, SecurityIdentity> mapping = request.get(ROLES_MAPPING);
        return mapping == null ? identity : mapping.apply(identity);
    }
}
