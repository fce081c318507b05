package io.quarkiverse.clerk.runtime.client;

import java.lang.reflect.Method;
import java.util.function.Supplier;

import io.quarkiverse.clerk.ClerkClient;
import io.quarkiverse.clerk.ReactiveClerkClient;
import io.quarkiverse.clerk.api.ReactiveM2mTokensApi;
import io.quarkus.proxy.ProxyConfigurationRegistry;
import io.quarkus.tls.TlsConfigurationRegistry;

/** The two clients of one instance of Clerk; both send through the same REST clients. */
public final class BackendApiClients implements AutoCloseable {

    private final RestClients restClients;
    private final SecretKey secretKey;
    private final SecretKey machineSecretKey;
    private final ApiProxies reactiveApis = new ApiProxies();
    private final ApiProxies blockingApis = new ApiProxies();
    private final ReactiveClerkClient reactive = ClientCalls.client(ReactiveClerkClient.class, this::reactive);
    private final ClerkClient blocking = ClientCalls.client(ClerkClient.class, this::blocking);

    /** Nothing is built, and no registry asked, before an operation is first called. */
    public BackendApiClients(BackendApiSettings settings, Supplier<TlsConfigurationRegistry> tls,
            Supplier<ProxyConfigurationRegistry> proxies) {
        this.secretKey = new SecretKey(settings.secretKey());
        this.machineSecretKey = new SecretKey(settings.machineSecretKey().or(settings::secretKey));
        this.restClients = new RestClients(settings, tls, proxies);
    }

    public ClerkClient blocking() {
        return blocking;
    }

    public ReactiveClerkClient reactive() {
        return reactive;
    }

    private Object reactive(Method accessor) {
        Class<?> api = accessor.getReturnType();
        SecretKey key = api == ReactiveM2mTokensApi.class ? machineSecretKey : secretKey;
        return reactiveApis.get(api, () -> new ReactiveCalls(api, () -> restClients.build(api, key), key));
    }

    private Object blocking(Method accessor) {
        Method twin = twin(accessor);
        return blockingApis.get(accessor.getReturnType(),
                () -> new BlockingCalls(accessor.getReturnType(), twin.getReturnType(), reactive(twin)));
    }

    private static Method twin(Method accessor) {
        try {
            return ReactiveClerkClient.class.getMethod(accessor.getName());
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("ReactiveClerkClient has no " + accessor.getName(), e);
        }
    }

    @Override
    public void close() {
        restClients.close();
    }
}
