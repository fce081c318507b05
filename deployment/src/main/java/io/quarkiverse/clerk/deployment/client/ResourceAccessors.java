package io.quarkiverse.clerk.deployment.client;

import java.lang.reflect.Method;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.quarkiverse.clerk.ClerkClient;
import io.quarkiverse.clerk.ReactiveClerkClient;

/** The resources that the two clients have: none has to be listed here. */
final class ResourceAccessors {

    private ResourceAccessors() {
    }

    /** Every blocking interface with its reactive twin. */
    static Map<Class<?>, Class<?>> twins() {
        return Stream.of(ClerkClient.class.getMethods())
                .collect(Collectors.toMap(Method::getReturnType, accessor -> twin(accessor.getName())));
    }

    private static Class<?> twin(String accessor) {
        try {
            return ReactiveClerkClient.class.getMethod(accessor).getReturnType();
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("ReactiveClerkClient has no " + accessor, e);
        }
    }
}
