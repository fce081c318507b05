package io.quarkiverse.clerk.runtime.client;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.quarkiverse.clerk.ClerkApiException;
import io.quarkus.runtime.BlockingOperationNotAllowedException;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;

/**
 * Every call of a blocking interface: the same operation of its reactive twin, awaited. So each operation has one REST
 * client method behind it, and an application's build generates half as many.
 */
final class BlockingCalls implements InvocationHandler {

    private final Class<?> api;
    private final Class<?> twin;
    private final Object reactive;
    private final Map<Method, Method> operations = new ConcurrentHashMap<>();

    BlockingCalls(Class<?> api, Class<?> twin, Object reactive) {
        this.api = api;
        this.twin = twin;
        this.reactive = reactive;
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws ReflectiveOperationException {
        if (method.getDeclaringClass() == Object.class) {
            return ObjectMethods.invoke(api, proxy, method, arguments);
        }
        if (!Infrastructure.canCallerThreadBeBlocked()) {
            throw new BlockingOperationNotAllowedException("ClerkClient must not be called on the I/O thread "
                    + Thread.currentThread().getName() + ", which it would block. Use ReactiveClerkClient, or have the caller "
                    + "run on a worker thread (@Blocking) or a virtual thread (@RunOnVirtualThread).");
        }
        Uni<?> call = (Uni<?>) operations.computeIfAbsent(method, this::reactive).invoke(reactive, arguments);
        try {
            return call.await().indefinitely();
        } catch (ClerkApiException e) {
            // It was made on the event loop, whose stack trace says nothing about who called.
            e.fillInStackTrace();
            throw e;
        }
    }

    private Method reactive(Method method) {
        try {
            return twin.getMethod(method.getName(), method.getParameterTypes());
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(twin.getName() + " is not the twin of " + api.getName(), e);
        }
    }
}
