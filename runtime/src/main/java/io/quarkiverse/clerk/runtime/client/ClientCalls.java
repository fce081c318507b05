package io.quarkiverse.clerk.runtime.client;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.function.Function;

/** Every call of a client: it has an accessor for each resource, whose return type says which one. */
final class ClientCalls implements InvocationHandler {

    private final Class<?> client;
    private final Function<Method, Object> resources;

    private ClientCalls(Class<?> client, Function<Method, Object> resources) {
        this.client = client;
        this.resources = resources;
    }

    static <C> C client(Class<C> client, Function<Method, Object> resources) {
        return client.cast(Proxy.newProxyInstance(client.getClassLoader(), new Class<?>[] { client },
                new ClientCalls(client, resources)));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) {
        return method.getDeclaringClass() == Object.class ? ObjectMethods.invoke(client, proxy, method, arguments)
                : resources.apply(method);
    }
}
