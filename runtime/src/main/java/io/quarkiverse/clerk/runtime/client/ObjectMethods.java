package io.quarkiverse.clerk.runtime.client;

import java.lang.reflect.Method;

/** {@code equals}, {@code hashCode} and {@code toString} of a proxy: it is equal to itself only. */
final class ObjectMethods {

    private ObjectMethods() {
    }

    static Object invoke(Class<?> api, Object proxy, Method method, Object[] arguments) {
        return switch (method.getName()) {
            case "equals" -> proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            default -> api.getName();
        };
    }
}
