package io.quarkiverse.clerk.deployment.filter.resolution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.Declaration;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

import io.quarkiverse.clerk.deployment.filter.model.ClerkAnnotations;
import io.quarkiverse.clerk.deployment.filter.model.RequirementOrigin;
import io.quarkiverse.clerk.deployment.filter.model.RequirementOrigin.Level;
import io.quarkiverse.clerk.deployment.filter.model.RestEndpoint;
import io.quarkiverse.clerk.deployment.filter.model.SessionEndpoint;
import io.quarkiverse.clerk.deployment.filter.model.SessionRequirement;

/**
 * Decides what applies to an endpoint: the method beats the class, which beats the application, which beats the default.
 * On each level the class comes before its superclasses, and these before the interfaces.
 */
final class RequirementResolver {

    private final IndexView index;
    private final ApplicationWide applicationWide;
    private final Map<DotName, ResourceHierarchy> hierarchies = new HashMap<>();
    private final Set<String> consulted = new HashSet<>();
    private final Set<String> mistakes = new TreeSet<>();

    /** What applies to an endpoint that nothing is written for. */
    record ApplicationWide(SessionRequirement requirement, RequirementOrigin origin) {
    }

    RequirementResolver(IndexView index, ApplicationWide applicationWide) {
        this.index = index;
        this.applicationWide = applicationWide;
    }

    SessionEndpoint resolve(RestEndpoint endpoint) {
        ResourceHierarchy hierarchy = hierarchies.computeIfAbsent(endpoint.resourceClass().name(),
                name -> new ResourceHierarchy(endpoint.resourceClass(), index));
        List<AnnotationInstance> onMethods = annotations(hierarchy.declarationsOf(endpoint.method()));
        List<AnnotationInstance> onTypes = annotations(hierarchy.types());
        // A REST client has no requests to filter: what is annotated there must be used by a class as well.
        if (!endpoint.resourceClass().isInterface()) {
            onMethods.forEach(annotation -> consulted.add(ClerkAnnotations.key(annotation.target())));
            onTypes.forEach(annotation -> consulted.add(ClerkAnnotations.key(annotation.target())));
        }
        return decide(endpoint, hierarchy, onMethods).map(annotation -> resolved(endpoint, annotation, Level.METHOD))
                .or(() -> decide(endpoint, hierarchy, onTypes)
                        .map(annotation -> resolved(endpoint, annotation, Level.CLASS)))
                .orElseGet(() -> new SessionEndpoint(endpoint, applicationWide.requirement(), applicationWide.origin()));
    }

    /** The declarations whose annotations some endpoint was resolved from, see {@link ClerkAnnotations#key}. */
    Set<String> consulted() {
        return consulted;
    }

    /** The endpoints for which no annotation is nearer than the other. */
    List<String> mistakes() {
        return List.copyOf(mistakes);
    }

    private static List<AnnotationInstance> annotations(List<? extends Declaration> declarations) {
        return declarations.stream().map(ClerkAnnotations::declaredOn).flatMap(Optional::stream).toList();
    }

    private Optional<AnnotationInstance> decide(RestEndpoint endpoint, ResourceHierarchy hierarchy,
            List<AnnotationInstance> candidates) {
        if (candidates.isEmpty()) {
            return Optional.empty();
        }
        AnnotationInstance nearest = candidates.get(0);
        if (!type(nearest).isInterface()) {
            return Optional.of(nearest);
        }
        // Interfaces have no order among themselves, except that one which extends another is nearer.
        List<AnnotationInstance> equallyNear = new ArrayList<>(candidates);
        equallyNear.removeIf(candidate -> candidates.stream()
                .anyMatch(other -> hierarchy.isSubinterface(type(other), type(candidate))));
        AnnotationInstance first = equallyNear.get(0);
        for (AnnotationInstance other : equallyNear) {
            if (!SessionAnnotationReader.read(other).equals(SessionAnnotationReader.read(first))) {
                mistakes.add(endpoint.describe() + " gets different requirements from " + type(first).name() + " and "
                        + type(other).name() + ", and neither interface extends the other. Annotate "
                        + endpoint.resourceClass().name() + " or its method to decide.");
            }
        }
        return Optional.of(first);
    }

    private static ClassInfo type(AnnotationInstance annotation) {
        AnnotationTarget target = annotation.target();
        return target.kind() == AnnotationTarget.Kind.CLASS ? target.asClass() : target.asMethod().declaringClass();
    }

    private static SessionEndpoint resolved(RestEndpoint endpoint, AnnotationInstance annotation, Level level) {
        return new SessionEndpoint(endpoint, SessionAnnotationReader.read(annotation),
                new RequirementOrigin(level, ClerkAnnotations.describe(annotation.target())));
    }
}
