package io.quarkiverse.clerk.deployment.openapi;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.eclipse.microprofile.openapi.models.Operation;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

import io.quarkiverse.clerk.deployment.filter.model.RestEndpoint;
import io.quarkiverse.clerk.deployment.filter.model.SessionEndpoint;
import io.quarkiverse.clerk.deployment.filter.model.SessionRequirement;

/**
 * What is required of the callers of operations, by the mark that Quarkus leaves on an operation for its own filter to know the
 * method by.
 */
record SecuredOperations(Map<String, Secured> byReference) {

    /** {@code io.quarkus.smallrye.openapi.deployment.filter.OperationFilter#EXT_METHOD_REF} */
    private static final String REFERENCE = "x-quarkus-openapi-method-ref";

    /**
     * An operation.
     *
     * @param requirement what our annotations ask of its callers
     * @param securedByQuarkus whether Quarkus adds the requirement of a bearer token itself
     */
    record Secured(SessionRequirement requirement, boolean securedByQuarkus) {
    }

    /** @param index that of the application, whose classes are those that the document is made of */
    static SecuredOperations of(Collection<SessionEndpoint> endpoints, IndexView index,
            Predicate<MethodInfo> securedByQuarkus) {
        Map<String, Secured> byReference = new HashMap<>();
        for (SessionEndpoint endpoint : endpoints) {
            if (!endpoint.requirement().isNone()) {
                Secured secured = new Secured(endpoint.requirement(), securedByQuarkus.test(endpoint.endpoint().method()));
                references(endpoint.endpoint(), index).forEach(reference -> byReference.putIfAbsent(reference, secured));
            }
        }
        return new SecuredOperations(byReference);
    }

    private static Stream<String> references(RestEndpoint endpoint, IndexView index) {
        ClassInfo resource = index.getClassByName(endpoint.resourceClass().name());
        if (resource == null) {
            return Stream.empty();
        }
        List<ClassInfo> types = hierarchy(resource, index).toList();
        List<MethodInfo> methods = types.stream().flatMap(declaring -> declaring.methods().stream())
                .filter(method -> method.name().equals(endpoint.method().name())
                        && method.parameterTypes().equals(endpoint.method().parameterTypes()))
                .toList();
        // An interface with a path stands in the document for its implementation.
        return types.stream().filter(type -> type == resource || type.isInterface())
                .flatMap(type -> methods.stream().map(method -> reference(type, method)));
    }

    private static Stream<ClassInfo> hierarchy(ClassInfo type, IndexView index) {
        Stream<DotName> supertypes = Stream.concat(Stream.ofNullable(type.superName()), type.interfaceNames().stream());
        return Stream.concat(Stream.of(type), supertypes.map(index::getClassByName).filter(found -> found != null)
                .flatMap(supertype -> hierarchy(supertype, index)));
    }

    /** As Quarkus makes it. */
    private static String reference(ClassInfo resource, MethodInfo method) {
        return "m" + resource.hashCode() + "_" + method.hashCode();
    }

    /** Whether Quarkus has left the mark. */
    static boolean isMarked(Operation operation) {
        return operation.getExtensions() != null && operation.getExtensions().containsKey(REFERENCE);
    }

    Optional<Secured> of(Operation operation) {
        return isMarked(operation) ? Optional.ofNullable(byReference.get(operation.getExtensions().get(REFERENCE)))
                : Optional.empty();
    }
}
