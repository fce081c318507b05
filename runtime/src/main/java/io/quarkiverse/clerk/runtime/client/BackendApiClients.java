package io.quarkiverse.clerk.runtime.client;

import java.util.function.Supplier;

import io.quarkiverse.clerk.ClerkClient;
import io.quarkiverse.clerk.ReactiveClerkClient;
import io.quarkus.proxy.ProxyConfigurationRegistry;
import io.quarkus.tls.TlsConfigurationRegistry;

/** The clients of one instance of Clerk; all send through the same REST clients. */
public final class BackendApiClients implements AutoCloseable {

    private final RestClients restClients;
    private final ReactiveClerkClient reactive;
    private final ReactiveClerkClient withoutRetries;
    private final ClerkClient blocking;

    /** Nothing is built, and no registry asked, before an operation is first called. */
    public BackendApiClients(BackendApiSettings settings, BackendApiMetrics metrics, Supplier<TlsConfigurationRegistry> tls,
            Supplier<ProxyConfigurationRegistry> proxies) {
        SecretKey secretKey = new SecretKey(settings.secretKey());
        Tries tries = new Tries(settings.retryPolicy(), settings.limits().totalTimeout(), metrics.of(settings.instance()));
        this.restClients = new RestClients(settings, secretKey, tls, proxies);
        this.reactive = new DefaultReactiveClerkClient(restClients, secretKey, tries);
        this.withoutRetries = new DefaultReactiveClerkClient(restClients, secretKey, tries.once());
        this.blocking = new DefaultClerkClient(reactive);
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

    @Override
    public void close() {
        restClients.close();
    }
}
