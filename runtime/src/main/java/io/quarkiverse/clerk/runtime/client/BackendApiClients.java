package io.quarkiverse.clerk.runtime.client;

import java.lang.reflect.Method;
import java.util.function.Supplier;

import io.quarkiverse.clerk.ClerkClient;
import io.quarkiverse.clerk.ReactiveClerkClient;
import io.quarkus.proxy.ProxyConfigurationRegistry;
import io.quarkus.tls.TlsConfigurationRegistry;

/** The clients of one instance of Clerk; all send through the same REST clients. */
public final class BackendApiClients implements AutoCloseable {

    private final RestClients restClients;
    private final ReactiveResources resources;
    private final ApiProxies blockingApis = new ApiProxies();
    private final ReactiveClerkClient reactive;
    private final ReactiveClerkClient withoutRetries;
    private final ClerkClient blocking;

    /** Nothing is built, and no registry asked, before an operation is first called. */
    public BackendApiClients(BackendApiSettings settings, BackendApiMetrics metrics, Supplier<TlsConfigurationRegistry> tls,
            Supplier<ProxyConfigurationRegistry> proxies) {
        SecretKeys secretKeys = new SecretKeys(settings.secretKey(), settings.machineSecretKey());
        Tries tries = new Tries(settings.retryPolicy(), settings.limits().totalTimeout(), metrics.of(settings.instance()));
        this.restClients = new RestClients(settings, secretKeys, tls, proxies);
        this.resources = new ReactiveResources(restClients, secretKeys, tries);
        this.reactive = ClientCalls.client(ReactiveClerkClient.class, resources::get);
        this.withoutRetries = ClientCalls.client(ReactiveClerkClient.class,
                new ReactiveResources(restClients, secretKeys, tries.once())::get);
        this.blocking = ClientCalls.client(ClerkClient.class, this::blocking);
    }

    public ClerkClient blocking() {
        return blocking;
    }

    public ReactiveClerkClient reactive() {
        return reactive;
    }

    /** For those who know better when to try again. */
    public ReactiveClerkClient withoutRetries() {
        return withoutRetries;
    }

    private Object blocking(Method accessor) {
        Method twin = twin(accessor);
        return blockingApis.get(accessor.getReturnType(),
                () -> new BlockingCalls(accessor.getReturnType(), twin.getReturnType(), resources.get(twin)));
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
