package io.quarkiverse.clerk.runtime.client;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.smallrye.mutiny.Uni;

/**
 * Every call of a reactive interface: checks what can be checked without sending anything, sends it as often as it may be,
 * and turns whatever goes wrong on the way into a {@link io.quarkiverse.clerk.ClerkApiException}.
 */
final class ReactiveCalls implements InvocationHandler {

    private final Class<?> api;
    private final Uni<?> restClient;
    private final SecretKey secretKey;
    private final Tries tries;
    private final Map<Method, Operation> operations = new ConcurrentHashMap<>();

    ReactiveCalls(Class<?> api, Uni<?> restClient, SecretKey secretKey, Tries tries) {
        this.api = api;
        this.restClient = restClient;
        this.secretKey = secretKey;
        this.tries = tries;
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) {
        if (method.getDeclaringClass() == Object.class) {
            return ObjectMethods.invoke(api, proxy, method, arguments);
        }
        return Uni.createFrom().deferred(() -> {
            Operation operation = operations.computeIfAbsent(method, key -> Operation.of(api, key));
            if (!operation.checks().ownKey()) {
                // Now, too: out of the filter that sends it, it would be one more failure to reach Clerk.
                secretKey.authorization();
            }
            operation.checks().verify(arguments);
            return restClient.flatMap(target -> tries.make(operation, () -> call(target, method, arguments)));
        });
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
