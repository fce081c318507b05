package io.quarkiverse.clerk.deployment.filter.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
import io.quarkus.vertx.http.security.AuthorizationPolicy;

/** Endpoints that an annotation of Jakarta Security or Quarkus opens to everybody, or closes to those that they ask for. */
final class SecurityAnnotationValidation {

    private static final DotName PERMIT_ALL = DotName.createSimple(PermitAll.class);
    private static final DotName DENY_ALL = DotName.createSimple(DenyAll.class);
    private static final DotName AUTHORIZATION_POLICY = DotName.createSimple(AuthorizationPolicy.class);
    private static final List<DotName> CHECKS = List.of(DotName.createSimple(RolesAllowed.class),
            DotName.createSimple(Authenticated.class), DotName.createSimple(PermissionsAllowed.class),
            DotName.createSimple(PermissionsAllowed.List.class));
    private static final List<DotName> ALL = Stream.concat(Stream.of(PERMIT_ALL, DENY_ALL), CHECKS.stream()).toList();

    private final IndexView index;

    SecurityAnnotationValidation(IndexView index) {
        this.index = index;
    }

    List<String> mistakes(SessionEndpoints resolved) {
        List<String> mistakes = new ArrayList<>();
        for (SessionEndpoint endpoint : resolved.endpoints()) {
            if (endpoint.endpoint().resourceClass().isInterface()) {
                continue;
            }
            if (endpoint.requirement().isRequired()) {
                contradiction(endpoint).ifPresent(mistakes::add);
            }
            if (endpoint.requirement().acceptsMachines()) {
                earlierCheck(endpoint).ifPresent(mistakes::add);
            }
        }
        return mistakes;
    }

    private Optional<String> contradiction(SessionEndpoint endpoint) {
        MethodInfo declared = endpoint.endpoint().method();
        MethodInfo called = called(endpoint);
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

    /** Quarkus turns its checks before any request filter, so on callers of whom it does not know more than their sessions. */
    private Optional<String> earlierCheck(SessionEndpoint endpoint) {
        MethodInfo declared = endpoint.endpoint().method();
        MethodInfo called = called(endpoint);
        Optional<DotName> check = standard(called).or(() -> standard(declared)).or(() -> standard(called.declaringClass()))
                .filter(CHECKS::contains)
                .or(() -> Stream.<Declaration> of(called, declared, called.declaringClass())
                        .filter(declaration -> declaration.hasDeclaredAnnotation(AUTHORIZATION_POLICY)).findFirst()
                        .map(declaration -> AUTHORIZATION_POLICY));
        return check.map(annotation -> endpoint.endpoint().describe() + " accepts other tokens than sessions by "
                + endpoint.origin().place() + ", and has @" + annotation.withoutPackagePrefix()
                + " as well, which Quarkus checks"
                + " before such a token is verified: none would ever get in. Remove @" + annotation.withoutPackagePrefix()
                + "; @RequireClerkSession demands an authenticated caller, and asks sessions for a role or a permission and other"
                + " tokens for scopes.");
    }

    private MethodInfo called(SessionEndpoint endpoint) {
        return ServerEndpointIndexer.findEndpointImplementation(endpoint.endpoint().method(),
                endpoint.endpoint().resourceClass(), index);
    }

    private static Optional<DotName> standard(Declaration declaration) {
        return ALL.stream().filter(declaration::hasDeclaredAnnotation).findFirst();
    }
}
