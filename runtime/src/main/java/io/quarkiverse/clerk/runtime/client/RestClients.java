package io.quarkiverse.clerk.runtime.client;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.client.api.LoggingScope;
import org.jboss.resteasy.reactive.client.api.QuarkusRestClientProperties;

import io.quarkiverse.clerk.api.WithoutVersion;
import io.quarkus.proxy.ProxyConfiguration;
import io.quarkus.proxy.ProxyConfigurationRegistry;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import io.quarkus.tls.TlsConfiguration;
import io.quarkus.tls.TlsConfigurationRegistry;

/**
 * Builds the REST clients of one instance of Clerk. Whatever {@code quarkus.rest-client.*} could otherwise set for all
 * clients of an application is set here: those properties are about the application's own clients.
 */
final class RestClients {

    private static final Logger LOG = Logger.getLogger(RestClients.class);

    private final BackendApiSettings settings;
    private final BackendApiObjectMapper objectMapper = new BackendApiObjectMapper();
    private final Supplier<TlsConfigurationRegistry> tls;
    private final Supplier<ProxyConfigurationRegistry> proxies;
    private final Lazy<Boolean> trustAll = new Lazy<>(this::trustAll);
    private final Queue<Closeable> built = new ConcurrentLinkedQueue<>();

    RestClients(BackendApiSettings settings, Supplier<TlsConfigurationRegistry> tls,
            Supplier<ProxyConfigurationRegistry> proxies) {
        this.settings = settings;
        this.tls = tls;
        this.proxies = proxies;
    }

    <T> T build(Class<T> api, SecretKey secretKey) {
        QuarkusRestClientBuilder builder = QuarkusRestClientBuilder.newBuilder()
                .baseUri(api.isAnnotationPresent(WithoutVersion.class) ? settings.unversionedUri() : settings.baseUri())
                .connectTimeout(settings.connectTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .readTimeout(settings.readTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .userAgent(SdkVersion.USER_AGENT)
                .followRedirects(false)
                .enableCompression(true)
                // A log of requests would have the secret key in it.
                .loggingScope(LoggingScope.NONE)
                .disableDefaultMapper(true)
                .property(QuarkusRestClientProperties.HTTP2, false)
                .property(QuarkusRestClientProperties.ALPN, false)
                .register(new BackendApiHeaders(secretKey))
                .register(new RequestEntities())
                .register(new BackendApiErrors(new ErrorBodies(objectMapper.getContext(ErrorBodies.class))))
                .register(objectMapper, BackendApiObjectMapper.PRIORITY);
        configureTls(builder);
        configureProxy(builder);
        T restClient = build(builder, api);
        built.add((Closeable) restClient);
        return restClient;
    }

    private static <T> T build(QuarkusRestClientBuilder builder, Class<T> api) {
        try {
            return builder.build(api);
        } catch (IllegalStateException e) {
            throw new IllegalStateException("The application was built without " + api.getName() + ", because nothing in its "
                    + "index calls that interface or its blocking twin. The library that does must be indexed: give it a "
                    + "META-INF/jandex.idx, or name it in quarkus.index-dependency.", e);
        }
    }

    /** Ends the connections; without it, each reload of the dev mode would leave some behind. */
    void close() {
        for (Closeable restClient = built.poll(); restClient != null; restClient = built.poll()) {
            try {
                restClient.close();
            } catch (IOException e) {
                LOG.debug("A REST client of the Clerk Backend API could not be closed", e);
            }
        }
    }

    private void configureTls(QuarkusRestClientBuilder builder) {
        Optional<TlsConfiguration> named = TlsConfiguration.from(tls.get(), settings.tlsConfigurationName());
        if (named.isPresent()) {
            builder.tlsConfiguration(named.get());
        } else {
            builder.trustAll(trustAll.get());
            // Not verifyHost(): quarkus.rest-client.verify-host would win over it.
            builder.httpClientOptionsCustomizer(options -> options.setVerifyHost(!trustAll.get()));
        }
    }

    /** All that a client takes from the default TLS configuration unasked (Quarkus ADR 0004), and not silently. */
    private boolean trustAll() {
        boolean trustAll = tls.get().getDefault().map(TlsConfiguration::isTrustAll).orElse(false);
        if (trustAll) {
            LOG.warn("The client of the Clerk Backend API trusts every certificate, because quarkus.tls.trust-all is set");
        }
        return trustAll;
    }

    private void configureProxy(QuarkusRestClientBuilder builder) {
        Optional<ProxyConfiguration> proxy = proxies.get().get(settings.proxyConfigurationName());
        if (proxy.isEmpty()) {
            builder.proxyAddress(ProxyConfigurationRegistry.NONE, 0);
            return;
        }
        ProxyConfiguration configuration = proxy.get();
        builder.proxyAddress(configuration.host(), configuration.port()).proxyType(configuration.type());
        configuration.username().ifPresent(builder::proxyUser);
        configuration.password().ifPresent(builder::proxyPassword);
        configuration.nonProxyHosts().ifPresent(hosts -> builder.nonProxyHosts(String.join(",", hosts)));
        configuration.proxyConnectTimeout().ifPresent(builder::proxyConnectTimeout);
    }
}
