package io.quarkiverse.clerk.runtime.client;

import java.util.function.Supplier;

import io.quarkiverse.clerk.ClerkClient;
import io.quarkiverse.clerk.ReactiveClerkClient;
import io.quarkus.proxy.ProxyConfigurationRegistry;
import io.quarkus.tls.TlsConfigurationRegistry;

/** The two clients of one instance of Clerk; both send through the same REST clients. */
public final class BackendApiClients implements AutoCloseable {

    private final RestClients restClients;
    private final ReactiveClerkClient reactive;
    private final ClerkClient blocking;

    /** Nothing is built, and no registry asked, before an operation is first called. */
    public BackendApiClients(BackendApiSettings settings, Supplier<TlsConfigurationRegistry> tls,
            Supplier<ProxyConfigurationRegistry> proxies) {
        SecretKey secretKey = new SecretKey(settings.secretKey());
        this.restClients = new RestClients(settings, secretKey, tls, proxies);
        this.reactive = new DefaultReactiveClerkClient(restClients, secretKey);
        this.blocking = new DefaultClerkClient(reactive);
    }

    public ClerkClient blocking() {
        return blocking;
    }

    public ReactiveClerkClient reactive() {
        return reactive;
    }

    @Override
    public void close() {
        restClients.close();
    }
}
