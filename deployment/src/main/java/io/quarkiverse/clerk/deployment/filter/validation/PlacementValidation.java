package io.quarkiverse.clerk.deployment.filter.validation;

import java.lang.reflect.Modifier;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.Set;

import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.resteasy.reactive.common.processor.ResteasyReactiveDotNames;

import io.quarkiverse.clerk.deployment.filter.model.ClerkAnnotations;

/** Annotations that no endpoint takes into account. They protect nothing, which nobody would notice. */
final class PlacementValidation {

    private static final String STANDARD_ANNOTATIONS = "Use @Authenticated, @RolesAllowed or @PermissionsAllowed there: they"
            + " work with the same identity.";
    private static final Map<DotName, String> NOT_BEHIND_REST = Map.of(
            DotName.createSimple("io.quarkus.websockets.next.WebSocket"), "a WebSocket endpoint",
            DotName.createSimple("io.quarkus.websockets.next.WebSocketClient"), "a WebSocket client",
            DotName.createSimple("jakarta.websocket.server.ServerEndpoint"), "a WebSocket endpoint",
            DotName.createSimple("io.quarkus.grpc.GrpcService"), "a gRPC service",
            DotName.createSimple("org.eclipse.microprofile.graphql.GraphQLApi"), "a GraphQL API");
    private static final DotName REST_CLIENT = DotName
            .createSimple("org.eclipse.microprofile.rest.client.inject.RegisterRestClient");

    private final IndexView index;
    private final Set<String> consulted;

    /** @param consulted the keys of the declarations that some endpoint takes into account */
    PlacementValidation(IndexView index, Set<String> consulted) {
        this.index = index;
        this.consulted = consulted;
    }

    Optional<String> mistake(AnnotationInstance annotation) {
        AnnotationTarget target = annotation.target();
        if (consulted.contains(ClerkAnnotations.key(target)) || isApplication(target)) {
            return Optional.empty();
        }
        String reason = target.kind() == AnnotationTarget.Kind.METHOD ? reason(target.asMethod()) : reason(target.asClass());
        return Optional.of(ClerkAnnotations.describe(annotation) + " on " + ClerkAnnotations.describe(target)
                + " protects nothing: " + reason);
    }

    private boolean isApplication(AnnotationTarget target) {
        ClassInfo info = target.kind() == AnnotationTarget.Kind.CLASS ? target.asClass() : null;
        while (info != null && info.superName() != null) {
            if (info.superName().equals(ResteasyReactiveDotNames.APPLICATION)) {
                return true;
            }
            info = index.getClassByName(info.superName());
        }
        return false;
    }

    private static String reason(ClassInfo type) {
        return notBehindRest(type).orElseGet(() -> {
            if (type.isAnnotation()) {
                return "annotations of annotations are not looked at. Put it on the resource classes or methods themselves.";
            }
            if (type.isInterface()) {
                return "no resource class implements the interface. Put it on a resource class, or on an interface of one.";
            }
            return "the class has no endpoint. Put it on a resource class (@Path) or on a method with @GET, @POST and the like;"
                    + " a plain CDI bean can ask ClerkIdentity or use @Authenticated.";
        });
    }

    private static String reason(MethodInfo method) {
        return notBehindRest(method.declaringClass()).orElseGet(() -> {
            if (Modifier.isPrivate(method.flags()) || Modifier.isStatic(method.flags())) {
                return "a " + (Modifier.isStatic(method.flags()) ? "static" : "private") + " method is never an endpoint."
                        + " Make it a public instance method with @GET, @POST or the like, or remove the annotation.";
            }
            if (method.declaringClass().isInterface()) {
                return "no resource class implements the method as an endpoint. Put it on the method of a resource class.";
            }
            return "Quarkus REST does not call the method as an endpoint of this class. Put it on a public method with @GET,"
                    + " @POST or the like of a resource class, on the class, or on what the method overrides there.";
        });
    }

    private static Optional<String> notBehindRest(ClassInfo type) {
        for (Entry<DotName, String> kind : NOT_BEHIND_REST.entrySet()) {
            if (type.hasDeclaredAnnotation(kind.getKey())) {
                return Optional.of("it is " + kind.getValue() + ", which no REST request filter sees. " + STANDARD_ANNOTATIONS);
            }
        }
        if (type.hasDeclaredAnnotation(REST_CLIENT)) {
            return Optional.of("it is a REST client, which sends requests. Put it on the resource that answers them.");
        }
        return Optional.empty();
    }
}
