package io.quarkiverse.clerk.runtime;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import io.vertx.ext.web.RoutingContext;

/**
 * The table of endpoints, filled once by the generated filter.
 * <p>
 * A map and not a generated {@code switch}: a method of a thousand cases is too long for the JIT compiler.
 */
public final class EndpointRequirements {

    private static final String CURRENT = "io.quarkiverse.clerk.current-requirement";

    private final Map<String, ClerkRequirement> byMethodId = new HashMap<>();

    /** @param methodId the endpoint in the form of {@code org.jboss.resteasy.reactive.server.util.MethodId} */
    public void add(String methodId, ClerkRequirement requirement) {
        byMethodId.put(methodId, requirement);
    }

    /**
     * @throws IllegalStateException for an endpoint that the build did not see: closed is the safe answer to a defect
     */
    ClerkRequirement of(String methodId) {
        ClerkRequirement requirement = byMethodId.get(methodId);
        if (requirement == null) {
            throw new IllegalStateException("The build of quarkus-clerk resolved no requirement for the endpoint " + methodId
                    + ", so the request is refused. Please report this endpoint as a defect of quarkus-clerk.");
        }
        return requirement;
    }

    /** What the endpoint asks that the request has been mapped to; empty before that, and without an annotation. */
    static Optional<ClerkRequirement> current(RoutingContext request) {
        return Optional.ofNullable(request.get(CURRENT));
    }

    static void setCurrent(RoutingContext request, ClerkRequirement requirement) {
        request.put(CURRENT, requirement);
    }
}
