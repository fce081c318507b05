package io.quarkiverse.clerk.runtime.client;

import java.io.Closeable;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
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
import io.vertx.core.http.HttpClientOptions;

/**
 * Builds the REST clients of one instance of Clerk. Whatever {@code quarkus.rest-client.*} could otherwise set for all
 * clients of an application is set here: those properties are about the application's own clients.
 */
final class RestClients {

    private static final Logger LOG = Logger.getLogger(RestClients.class);

    private final BackendApiSettings settings;
    private final SecretKeys secretKeys;
    private final BackendApiObjectMapper objectMapper = new BackendApiObjectMapper();
    private final Supplier<TlsConfigurationRegistry> tls;
    private final Supplier<ProxyConfigurationRegistry> proxies;
    private final Lazy<Boolean> trustAll = new Lazy<>(this::trustAll);
    private final Map<Class<?>, Object> built = new ConcurrentHashMap<>();
    /** All resources of an instance share their connections. Nobody else may, whose settings are others. */
    private final String httpClientName;

    RestClients(BackendApiSettings settings, SecretKeys secretKeys, Supplier<TlsConfigurationRegistry> tls,
            Supplier<ProxyConfigurationRegistry> proxies) {
        this.settings = settings;
        this.secretKeys = secretKeys;
        this.tls = tls;
        this.proxies = proxies;
        this.httpClientName = "clerk-" + settings.instance() + '-' + UUID.randomUUID();
    }

    /** The REST client of a resource, built when it is first asked for. */
    <T> T get(Class<T> api) {
        return api.cast(built.computeIfAbsent(api, this::build));
    }

    /** The REST client of a resource, if it has been built. */
    <T> Optional<T> find(Class<T> api) {
        return Optional.ofNullable(built.get(api)).map(api::cast);
    }

    private <T> T build(Class<T> api) {
        CallLimits limits = settings.limits();
        QuarkusRestClientBuilder builder = QuarkusRestClientBuilder.newBuilder()
                .baseUri(api.isAnnotationPresent(WithoutVersion.class) ? settings.unversionedUri() : settings.baseUri())
                .connectTimeout(limits.connectTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .readTimeout(limits.readTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .userAgent(SdkVersion.USER_AGENT)
                .followRedirects(false)
                .enableCompression(true)
                // A log of requests would have the secret key in it.
                .loggingScope(LoggingScope.NONE)
                .disableDefaultMapper(true)
                .property(QuarkusRestClientProperties.HTTP2, false)
                .property(QuarkusRestClientProperties.ALPN, false)
                .property(QuarkusRestClientProperties.MAX_CHUNK_SIZE, HttpClientOptions.DEFAULT_MAX_CHUNK_SIZE)
                .property(QuarkusRestClientProperties.SHARED, true)
                .property(QuarkusRestClientProperties.NAME, httpClientName)
                .httpClientRequestCustomizer(new AnswerWatch(limits))
                .register(new BackendApiHeaders(secretKeys.of(api)))
                .register(new RequestEntities())
                .register(new EmptyAnswers())
                .register(new BackendApiErrors(new ErrorBodies(objectMapper.getContext(ErrorBodies.class))))
                .register(objectMapper, BackendApiObjectMapper.PRIORITY);
        configureTls(builder);
        configureProxy(builder);
        return build(builder, api);
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
        for (Object restClient : built.values()) {
            try {
                ((Closeable) restClient).close();
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
