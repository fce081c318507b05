package io.quarkiverse.clerk.runtime.client;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** The implementation of each resource's interface, made when it is first asked for and the same ever after. */
final class ApiProxies {

    private final Map<Class<?>, Object> proxies = new ConcurrentHashMap<>();

    <T> T get(Class<T> api, Supplier<InvocationHandler> calls) {
        return api.cast(proxies.computeIfAbsent(api,
                key -> Proxy.newProxyInstance(key.getClassLoader(), new Class<?>[] { key }, calls.get())));
    }
}
