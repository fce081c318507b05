package io.quarkiverse.clerk.deployment.filter.validation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.Type;
import org.jboss.resteasy.reactive.common.processor.ResteasyReactiveDotNames;

import io.quarkiverse.clerk.deployment.filter.model.RequirementOrigin.Level;
import io.quarkiverse.clerk.deployment.filter.model.SessionEndpoint;
import io.quarkiverse.clerk.deployment.filter.resolution.SessionEndpoints;

/**
 * Sub-resource locators: Jakarta REST runs no request filter for them, only for the endpoint that is found in the end. So
 * an annotation there, or on their class, does not reach the sub-resource, although it reads as if it did.
 */
final class LocatorValidation {

    private final IndexView index;
    private final SessionEndpoints resolved;

    LocatorValidation(IndexView index, SessionEndpoints resolved) {
        this.index = index;
        this.resolved = resolved;
    }

    List<String> mistakes() {
        List<String> mistakes = new ArrayList<>();
        for (SessionEndpoint locator : resolved.locators()) {
            if (locator.endpoint().resourceClass().isInterface()) {
                continue;
            }
            if (locator.origin().level() == Level.METHOD) {
                mistakes.add(locator.endpoint().describe() + " is annotated at " + locator.origin().place() + ", but it only"
                        + " locates a sub-resource and Jakarta REST runs no request filter for it. Put the annotation on the"
                        + " sub-resource class or its methods.");
            } else if (locator.origin().level() == Level.CLASS && locator.requirement().isRequired()) {
                open(locator).ifPresent(open -> mistakes.add("@RequireClerkSession on " + locator.origin().place()
                        + " does not reach " + open.endpoint().describe() + ", which is located by "
                        + locator.endpoint().describe() + ": Jakarta REST runs no request filter for locators. Annotate "
                        + open.endpoint().resourceClass().name()
                        + " with @RequireClerkSession as well, or with @ClerkSession to leave it open."));
            }
        }
        return mistakes;
    }

    /** An endpoint behind the locator that nobody has decided about. */
    private Optional<SessionEndpoint> open(SessionEndpoint locator) {
        Set<DotName> types = located(locator.endpoint().method().returnType());
        List<SessionEndpoint> located = resolved.endpoints().stream()
                .filter(endpoint -> canBeLocated(endpoint.endpoint().resourceClass(), types)).toList();
        List<SessionEndpoint> concrete = located.stream()
                .filter(endpoint -> !endpoint.endpoint().resourceClass().isAbstract()).toList();
        // Quarkus REST asks the class of the located object, and its supertypes only if it does not know that class.
        return (concrete.isEmpty() ? located : concrete).stream()
                .filter(endpoint -> !endpoint.origin().isSpecific() && !endpoint.requirement().isRequired()).findFirst();
    }

    private static Set<DotName> located(Type type) {
        Set<DotName> located = new HashSet<>();
        located.add(type.name());
        if (type.kind() == Type.Kind.PARAMETERIZED_TYPE) {
            type.asParameterizedType().arguments().forEach(argument -> located.add(argument.name()));
        }
        return located;
    }

    private boolean canBeLocated(ClassInfo resourceClass, Set<DotName> located) {
        if (located.contains(DotName.OBJECT_NAME)) {
            return !resourceClass.isInterface() && !resourceClass.hasDeclaredAnnotation(ResteasyReactiveDotNames.PATH);
        }
        return isAssignable(resourceClass, located);
    }

    private boolean isAssignable(ClassInfo type, Set<DotName> to) {
        if (type == null) {
            return false;
        }
        return to.contains(type.name())
                || type.superName() != null && isAssignable(index.getClassByName(type.superName()), to)
                || type.interfaceNames().stream().anyMatch(name -> isAssignable(index.getClassByName(name), to));
    }
}
