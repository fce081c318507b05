package io.quarkiverse.clerk.deployment.filter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.jboss.jandex.Index;
import org.jboss.jandex.IndexView;
import org.jboss.resteasy.reactive.common.processor.scanning.ResteasyReactiveScanner;
import org.jboss.resteasy.reactive.common.processor.transformation.AnnotationStore;
import org.jboss.resteasy.reactive.server.util.MethodId;

import io.quarkiverse.clerk.ClerkSession;
import io.quarkiverse.clerk.RequireClerkSession;
import io.quarkiverse.clerk.deployment.filter.model.SessionEndpoint;
import io.quarkiverse.clerk.deployment.filter.model.SessionRequirement;
import io.quarkiverse.clerk.deployment.filter.resolution.SessionEndpoints;

/** An application of a few classes, scanned by Quarkus REST itself and resolved by us, without a Quarkus build. */
public record ResolvedApplication(IndexView index, SessionEndpoints endpoints) {

    public static ResolvedApplication of(Class<?>... classes) {
        return of(SessionRequirement.NONE, classes);
    }

    public static ResolvedApplication of(SessionRequirement byDefault, Class<?>... classes) {
        try {
            return of(byDefault, Index.of(
                    Stream.concat(Stream.of(classes), Stream.of(ClerkSession.class, RequireClerkSession.class)).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static ResolvedApplication of(SessionRequirement byDefault, IndexView index) {
        return new ResolvedApplication(index,
                SessionEndpoints.resolve(ResteasyReactiveScanner.scanResources(index, Map.of(), Map.of()),
                        ResteasyReactiveScanner.scanForApplicationClass(index, Set.of()),
                        new AnnotationStore(index, List.of()), byDefault));
    }

    public SessionEndpoint endpoint(Class<?> resource, String method, Class<?>... parameters) {
        String methodId = MethodId.get(method, (Class) resource, (Class[]) parameters);
        return endpoints.endpoints().stream().filter(endpoint -> endpoint.methodId().equals(methodId)).findFirst()
                .orElseThrow(() -> new AssertionError(methodId + " is not among "
                        + endpoints.endpoints().stream().map(SessionEndpoint::methodId).toList()));
    }

    /** The role stands for the requirement, because it tells the annotations apart. */
    public String role(Class<?> resource, String method, Class<?>... parameters) {
        return endpoint(resource, method, parameters).requirement().role();
    }
}
