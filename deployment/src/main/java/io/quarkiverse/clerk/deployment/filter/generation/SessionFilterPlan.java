package io.quarkiverse.clerk.deployment.filter.generation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jboss.jandex.DotName;

import io.quarkiverse.clerk.deployment.filter.model.ClerkAnnotations;
import io.quarkiverse.clerk.deployment.filter.model.RestEndpoint;
import io.quarkiverse.clerk.deployment.filter.model.SessionEndpoint;
import io.quarkiverse.clerk.deployment.filter.model.SessionRequirement;
import io.quarkiverse.clerk.deployment.filter.resolution.SessionEndpoints;

/**
 * Which filters to generate, so that every endpoint with a requirement meets exactly one that enforces it.
 * <p>
 * Where the name binding of Quarkus REST sees the annotations, open endpoints are spared the filter: one filter for each
 * annotation, because a filter bound to both would run only where both are. An endpoint that carries both, such as a lax
 * method of a strict class, is enforced by the one of its own variant and waved through by the other. Where the binding
 * sees less than the resolution (interfaces, the {@code Application} class, the default), one filter sees all endpoints.
 */
public final class SessionFilterPlan {

    private static final String PACKAGE = "io.quarkiverse.clerk.generated.";
    private static final String FILTER_OF_ALL = PACKAGE + "ClerkSessionRequestFilter";
    private static final String FILTER_OF_SESSION = PACKAGE + "BoundClerkSessionRequestFilter";
    private static final String FILTER_OF_REQUIRE_SESSION = PACKAGE + "BoundRequireClerkSessionRequestFilter";

    private SessionFilterPlan() {
    }

    public static List<SessionFilter> of(SessionEndpoints resolved) {
        List<SessionEndpoint> endpoints = resolved.endpoints();
        if (endpoints.stream().allMatch(endpoint -> endpoint.requirement().isNone())) {
            return List.of();
        }
        // An annotated Application class turns the filters of that binding into global ones, whatever its endpoints say.
        boolean bindingSuffices = resolved.applicationAnnotation().isEmpty() && endpoints.stream()
                .allMatch(endpoint -> endpoint.requirement().isNone() || !visible(endpoint).isEmpty());
        if (!bindingSuffices) {
            return List.of(filterOfAll(endpoints));
        }
        return List.of(bound(FILTER_OF_REQUIRE_SESSION, ClerkAnnotations.REQUIRE_CLERK_SESSION, endpoints),
                bound(FILTER_OF_SESSION, ClerkAnnotations.CLERK_SESSION, endpoints)).stream()
                .filter(filter -> !filter.requirements().isEmpty())
                .toList();
    }

    private static SessionFilter filterOfAll(List<SessionEndpoint> endpoints) {
        SortedMap<String, SessionRequirement> requirements = new TreeMap<>();
        endpoints.forEach(endpoint -> requirements.put(endpoint.methodId(), endpoint.requirement()));
        return new SessionFilter(FILTER_OF_ALL, Optional.empty(), requirements);
    }

    private static SessionFilter bound(String className, DotName binding, List<SessionEndpoint> endpoints) {
        SortedMap<String, SessionRequirement> requirements = new TreeMap<>();
        for (SessionEndpoint endpoint : endpoints) {
            if (visible(endpoint).contains(binding)) {
                requirements.put(endpoint.methodId(),
                        enforcing(endpoint).equals(binding) ? endpoint.requirement() : SessionRequirement.NONE);
            }
        }
        return new SessionFilter(className, Optional.of(binding), requirements);
    }

    /** The one annotation whose filter enforces the requirement. */
    private static DotName enforcing(SessionEndpoint endpoint) {
        Set<DotName> visible = visible(endpoint);
        if (visible.size() == 1) {
            return visible.iterator().next();
        }
        return endpoint.requirement().isRequired() ? ClerkAnnotations.REQUIRE_CLERK_SESSION : ClerkAnnotations.CLERK_SESSION;
    }

    private static Set<DotName> visible(SessionEndpoint endpoint) {
        RestEndpoint rest = endpoint.endpoint();
        return rest.visibleAnnotations();
    }
}
