package io.quarkiverse.clerk.deployment.filter.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;

import org.jboss.jandex.Declaration;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.resteasy.reactive.server.processor.ServerEndpointIndexer;

import io.quarkiverse.clerk.deployment.filter.model.RequirementOrigin.Level;
import io.quarkiverse.clerk.deployment.filter.model.SessionEndpoint;
import io.quarkiverse.clerk.deployment.filter.resolution.SessionEndpoints;
import io.quarkus.security.Authenticated;
import io.quarkus.security.PermissionsAllowed;

/** Endpoints that are strict and, by an annotation of Jakarta Security, open to everybody or to nobody. */
final class SecurityAnnotationValidation {

    private static final DotName PERMIT_ALL = DotName.createSimple(PermitAll.class);
    private static final DotName DENY_ALL = DotName.createSimple(DenyAll.class);
    private static final Set<DotName> ALL = Set.of(PERMIT_ALL, DENY_ALL, DotName.createSimple(RolesAllowed.class),
            DotName.createSimple(Authenticated.class), DotName.createSimple(PermissionsAllowed.class),
            DotName.createSimple(PermissionsAllowed.List.class));

    private final IndexView index;

    SecurityAnnotationValidation(IndexView index) {
        this.index = index;
    }

    List<String> mistakes(SessionEndpoints resolved) {
        List<String> mistakes = new ArrayList<>();
        for (SessionEndpoint endpoint : resolved.endpoints()) {
            if (endpoint.requirement().isRequired() && !endpoint.endpoint().resourceClass().isInterface()) {
                mistake(endpoint).ifPresent(mistakes::add);
            }
        }
        return mistakes;
    }

    private Optional<String> mistake(SessionEndpoint endpoint) {
        MethodInfo declared = endpoint.endpoint().method();
        MethodInfo called = ServerEndpointIndexer.findEndpointImplementation(declared, endpoint.endpoint().resourceClass(),
                index);
        Optional<DotName> onMethod = standard(called).or(() -> standard(declared));
        Optional<DotName> effective = onMethod.or(() -> standard(called.declaringClass()));
        // A strict method of an open class is as usual as a method with roles of one: the method decides.
        boolean opens = effective.filter(PERMIT_ALL::equals).isPresent()
                && (onMethod.isPresent() || endpoint.origin().level() != Level.METHOD);
        boolean closes = effective.filter(DENY_ALL::equals).isPresent() && endpoint.origin().isSpecific();
        if (!opens && !closes) {
            return Optional.empty();
        }
        return Optional.of(endpoint.endpoint().describe() + " asks for a session by " + endpoint.origin().place() + ", and is @"
                + effective.get().withoutPackagePrefix() + " as well. Remove one of them"
                + (opens ? "; an endpoint open to everybody that knows its caller is annotated with @ClerkSession." : "."));
    }

    private static Optional<DotName> standard(Declaration declaration) {
        return ALL.stream().filter(declaration::hasDeclaredAnnotation).findFirst();
    }
}
