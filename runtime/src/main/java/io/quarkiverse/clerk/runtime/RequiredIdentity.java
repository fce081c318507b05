package io.quarkiverse.clerk.runtime;

import static io.quarkus.resteasy.reactive.server.runtime.StandardSecurityCheckInterceptor.STANDARD_SECURITY_CHECK_INTERCEPTOR;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;

import io.quarkiverse.clerk.TokenType;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AnonymousAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;

/**
 * The identity of the request for the instance that an endpoint is bound to and the token types that it accepts. The mechanism
 * does not know the endpoint yet: it looks for sessions only, and decides for the instance that issued the token, else for the
 * default one. Where an endpoint needs another decision, it is made here and its identity becomes the request's. So Clerk is
 * asked about an API key, M2M or OAuth token only where an endpoint accepts it.
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
    private final DecisionEvents events;

    RequiredIdentity(CurrentIdentityAssociation association, ClerkInstances instances, RequestInstances requestInstances,
            ClerkAuthenticationMechanism mechanism, IdentityProviderManager identities, DecisionEvents events) {
        this.association = association;
        this.instances = instances;
        this.requestInstances = requestInstances;
        this.mechanism = mechanism;
        this.identities = identities;
        this.events = events;
    }

    Uni<SecurityIdentity> of(RoutingContext request, ClerkRequirement requirement, ContainerRequestContext context) {
        // Kept, so that with lazy authentication too it is there when the endpoint asks for it on the event loop.
        Uni<SecurityIdentity> current = association.getDeferredIdentity().invoke(identity -> association.setIdentity(identity));
        Set<TokenType> accepted = requirement.acceptsMachines() ? RequestStates.decisive(request, requirement.accepts())
                : RequestStates.SESSIONS;
        if (requirement.instance().equals(ClerkInstances.DEFAULT) && requestInstances.areResolved()) {
            return current.flatMap(identity -> requestInstances.of(request)
                    .flatMap(own -> of(request, own.instance(), accepted, identity, context)));
        }
        if (instances.all().size() == 1 && accepted.equals(RequestStates.SESSIONS)) {
            return current;
        }
        return current.flatMap(identity -> of(request, instances.get(requirement.instance()), accepted, identity, context));
    }

    private Uni<SecurityIdentity> of(RoutingContext request, ClerkInstanceRuntime instance, Set<TokenType> accepted,
            SecurityIdentity identity, ContainerRequestContext context) {
        boolean decided = accepted.equals(RequestStates.SESSIONS) && isOf(instance.name(), identity, request);
        return decided ? Uni.createFrom().item(identity) : decide(request, instance, accepted, identity, context);
    }

    private static boolean isOf(String instance, SecurityIdentity identity, RoutingContext request) {
        Optional<String> decided = ClerkAttribute.of(identity).map(ClerkAttribute::instance)
                .or(() -> RequestStates.current(request).map(state -> state.instance().name()));
        return decided.map(instance::equals).orElse(instance.equals(ClerkInstances.DEFAULT));
    }

    private Uni<SecurityIdentity> decide(RoutingContext request, ClerkInstanceRuntime instance, Set<TokenType> accepted,
            SecurityIdentity current, ContainerRequestContext context) {
        return RequestStates.decide(request, instance, accepted).flatMap(state -> {
            if (!state.isSignedIn() && isOfAnotherMechanism(current)) {
                RequestStates.setCurrent(request, state);
                return Uni.createFrom().item(current);
            }
            // Quarkus has turned its checks, such as @RolesAllowed, on the identity that goes. Without this mark it turns them
            // once more when the endpoint is called, on the one that comes.
            context.removeProperty(STANDARD_SECURITY_CHECK_INTERCEPTOR);
            return replace(request, state);
        });
    }

    /** Who came by other means is no less who they are for having no token of this instance. */
    private static boolean isOfAnotherMechanism(SecurityIdentity identity) {
        return !identity.isAnonymous() && ClerkAttribute.of(identity).isEmpty();
    }

    private Uni<SecurityIdentity> replace(RoutingContext request, InstanceState state) {
        return mechanism.identity(request, state, identities)
                .onItem().ifNull().switchTo(() -> identities.authenticate(AnonymousAuthenticationRequest.INSTANCE))
                .map(identity -> mapRoles(request, identity))
                .invoke(identity -> {
                    QuarkusHttpUser.setIdentity(identity, request);
                    association.setIdentity(identity);
                    events.authenticatedLate(request, identity);
                });
    }

    /** {@code quarkus.http.auth.roles-mapping}, which Quarkus applies only to what its own authenticator returns. */
    private static SecurityIdentity mapRoles(RoutingContext request, SecurityIdentity identity) {
        Function<SecurityIdentity, SecurityIdentity> mapping = request.get(ROLES_MAPPING);
        return mapping == null ? identity : mapping.apply(identity);
    }
}
