package io.quarkiverse.clerk.runtime.client;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import io.quarkiverse.clerk.ClerkApiException;
import io.smallrye.mutiny.Uni;

/**
 * Every call of a reactive interface: checks what can be checked without sending anything, sends it, and turns whatever
 * goes wrong on the way into a {@link ClerkApiException}. A call is one {@code Uni} that can be subscribed to again, which
 * is where retries belong.
 */
final class ReactiveCalls implements InvocationHandler {

    private final Class<?> api;
    private final Lazy<?> restClient;
    private final SecretKey secretKey;
    private final Map<Method, ArgumentChecks> checks = new ConcurrentHashMap<>();

    ReactiveCalls(Class<?> api, Supplier<?> restClient, SecretKey secretKey) {
        this.api = api;
        this.restClient = new Lazy<>(restClient);
        this.secretKey = secretKey;
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) {
        if (method.getDeclaringClass() == Object.class) {
            return ObjectMethods.invoke(api, proxy, method, arguments);
        }
        return Uni.createFrom().deferred(() -> {
            ArgumentChecks check = checks.computeIfAbsent(method, ArgumentChecks::of);
            if (!check.ownKey()) {
                // Now, too: out of the filter that sends it, it would be one more failure to reach Clerk.
                secretKey.authorization();
            }
            check.verify(arguments);
            return send(method, arguments);
        });
    }

    private Uni<?> send(Method method, Object[] arguments) {
        Object target = restClient.get();
        return Uni.createFrom().deferred(() -> call(target, method, arguments))
                .onFailure(failure -> failure instanceof Exception && !(failure instanceof ClerkApiException))
                .transform(ClerkApiException::unreachable);
    }

    private static Uni<?> call(Object target, Method method, Object[] arguments) {
        try {
            return (Uni<?>) method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            return Uni.createFrom().failure(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
