package io.quarkiverse.clerk.runtime.client;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.stream.Stream;

import io.quarkiverse.clerk.ClerkClient;
import io.quarkiverse.clerk.ReactiveClerkClient;

/** Finds a resource by its interface. */
public final class ResourceLookup {

    private ResourceLookup() {
    }

    /**
     * @param api an interface of either client, such as {@code UsersApi} or {@code ReactiveUsersApi}
     * @throws IllegalArgumentException if neither client has it
     */
    public static Object find(ClerkClient blocking, ReactiveClerkClient reactive, Class<?> api) {
        return Stream.of(ClerkClient.class.getMethods()).filter(accessor -> accessor.getReturnType() == api).findFirst()
                .map(accessor -> invoke(accessor, blocking))
                .or(() -> Stream.of(ReactiveClerkClient.class.getMethods())
                        .filter(accessor -> accessor.getReturnType() == api).findFirst()
                        .map(accessor -> invoke(accessor, reactive)))
                .orElseThrow(() -> new IllegalArgumentException(api.getName() + " is not a resource of the Backend API"));
    }

    private static Object invoke(Method accessor, Object client) {
        try {
            return accessor.invoke(client);
        } catch (InvocationTargetException | IllegalAccessException e) {
            throw new IllegalStateException(accessor + " failed", e);
        }
    }
}
