package io.quarkiverse.clerk.test.client.wire;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.rest.client.annotation.ClientHeaderParam;

import io.quarkiverse.clerk.api.WithoutVersion;

/**
 * A method of an interface of the Backend API.
 *
 * @param accessor the method of the client that leads to the interface
 * @param method the method
 */
record ApiMethod(Method accessor, Method method) {

    static List<ApiMethod> of(Class<?> client) {
        List<ApiMethod> all = new ArrayList<>();
        for (Method accessor : client.getMethods()) {
            Stream.of(accessor.getReturnType().getMethods()).filter(method -> httpMethod(method).isPresent())
                    .forEach(method -> all.add(new ApiMethod(accessor, method)));
        }
        all.sort(Comparator.comparing(ApiMethod::toString));
        return all;
    }

    static List<ApiMethod> of(Class<?> client, String accessor) {
        return of(client).stream().filter(method -> method.accessor().getName().equals(accessor)).toList();
    }

    /** Method and path, without the names of the path parameters. */
    static String key(String method, String path) {
        return method + ' ' + path.replaceAll("\\{[^}]*}", "{}");
    }

    String key() {
        return key(verb(), template());
    }

    String verb() {
        return httpMethod(method).orElseThrow();
    }

    /** As its annotations have it, without the version. */
    String template() {
        Path own = method.getAnnotation(Path.class);
        return (api().getAnnotation(Path.class).value() + (own == null ? "" : own.value())).replaceAll("/+", "/");
    }

    Class<?> api() {
        return accessor.getReturnType();
    }

    /** Whether the path is below the version. */
    boolean versioned() {
        return !api().isAnnotationPresent(WithoutVersion.class);
    }

    boolean deprecated() {
        return api().isAnnotationPresent(Deprecated.class) || method.isAnnotationPresent(Deprecated.class);
    }

    /** The version of the Backend API that it asks for itself, because no other has it. */
    Optional<String> ownVersion() {
        return Stream.of(method.getAnnotationsByType(ClientHeaderParam.class))
                .filter(header -> header.name().equals("Clerk-API-Version")).map(header -> header.value()[0]).findFirst();
    }

    private static Optional<String> httpMethod(Method method) {
        return Stream.of(method.getAnnotations()).map(Annotation::annotationType)
                .map(type -> type.getAnnotation(HttpMethod.class)).filter(http -> http != null).map(HttpMethod::value)
                .findFirst();
    }

    @Override
    public String toString() {
        return accessor.getName() + '.' + method.getName()
                + Stream.of(method.getParameterTypes()).map(Class::getSimpleName).toList();
    }
}
