package io.quarkiverse.clerk.runtime;

import java.util.function.Predicate;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityPolicy;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;

/**
 * Policies for paths that are no Jakarta REST endpoints, such as static files:
 * {@code quarkus.http.auth.permission."x".policy=clerk-session} asks for a session, {@code clerk-organization} for one with
 * an active organization.
 */
class ClerkSecurityPolicies {

    @Produces
    @Singleton
    HttpSecurityPolicy session() {
        return new SessionPolicy("clerk-session", session -> true);
    }

    @Produces
    @Singleton
    HttpSecurityPolicy organization() {
        return new SessionPolicy("clerk-organization",
                attribute -> attribute.session().claims().organizationId().isPresent());
    }

    private record SessionPolicy(String name, Predicate<ClerkSessionAttribute> check) implements HttpSecurityPolicy {

        @Override
        public Uni<CheckResult> checkPermission(RoutingContext request, Uni<SecurityIdentity> identity,
                AuthorizationRequestContext context) {
            return identity.map(caller -> ClerkSessionAttribute.of(caller).filter(check).isPresent() ? CheckResult.PERMIT
                    : CheckResult.DENY);
        }
    }
}
