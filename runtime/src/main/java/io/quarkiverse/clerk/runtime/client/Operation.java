package io.quarkiverse.clerk.runtime.client;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;

/**
 * One operation of the Backend API, as its JAX-RS annotations describe it.
 *
 * @param name resource and method, such as {@code users.get}: for metrics and logs, so without any id
 * @param idempotent whether sending it twice does the same as sending it once (RFC 9110 §9.2.2)
 * @param checks what its arguments must be
 */
record Operation(String name, boolean idempotent, ArgumentChecks checks) {

    private static final List<Class<? extends Annotation>> IDEMPOTENT = List.of(GET.class, HEAD.class, PUT.class, DELETE.class);

    static Operation of(Class<?> api, Method method) {
        return new Operation(resource(api) + '.' + method.getName(),
                IDEMPOTENT.stream().anyMatch(method::isAnnotationPresent) || hasIdempotencyKey(method),
                ArgumentChecks.of(method));
    }

    private static String resource(Class<?> api) {
        String resource = api.getSimpleName().replaceAll("^Reactive|Api$", "");
        return resource.substring(0, 1).toLowerCase(Locale.ROOT) + resource.substring(1);
    }

    /** With one, Clerk itself does what it is asked twice only once. */
    private static boolean hasIdempotencyKey(Method method) {
        return Stream.of(method.getParameters()).map(parameter -> parameter.getAnnotation(HeaderParam.class))
                .anyMatch(header -> header != null && header.value().equals("Idempotency-Key"));
    }
}
