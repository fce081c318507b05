package io.quarkiverse.clerk.runtime.proxy;

import java.time.Duration;
import java.util.Optional;

import jakarta.inject.Singleton;

import io.quarkiverse.clerk.runtime.config.ClerkInstanceConfig.ClientConfig;
import io.quarkus.proxy.ProxyConfiguration;
import io.quarkus.proxy.ProxyConfigurationRegistry;
import io.quarkus.tls.TlsConfiguration;
import io.quarkus.tls.TlsConfigurationRegistry;
import io.quarkus.tls.runtime.config.TlsConfigUtils;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.net.ProxyOptions;
import io.vertx.core.net.ProxyType;

/** Makes the HTTP clients that ask the Frontend API, with the TLS and proxy configuration of the Backend API's client. */
@Singleton
class FrontendApiClients {

    private static final int MAX_CONNECTIONS = 64;

    private final Vertx vertx;
    private final TlsConfigurationRegistry tls;
    private final ProxyConfigurationRegistry proxies;

    FrontendApiClients(Vertx vertx, TlsConfigurationRegistry tls, ProxyConfigurationRegistry proxies) {
        this.vertx = vertx;
        this.tls = tls;
        this.proxies = proxies;
    }

    HttpClient create(ClientConfig config) {
        HttpClientOptions options = new HttpClientOptions()
                // It is asked for plain content, and what it compresses nevertheless must not reach the browser half undone.
                .setDecompressionSupported(true)
                .setMaxPoolSize(MAX_CONNECTIONS)
                .setConnectTimeout(Math.toIntExact(config.connectTimeout().toMillis()));
        Optional<TlsConfiguration> named = TlsConfiguration.from(tls, config.tlsConfigurationName());
        if (named.isPresent()) {
            TlsConfigUtils.configure(options, named.get());
        } else if (tls.getDefault().filter(TlsConfiguration::isTrustAll).isPresent()) {
            options.setTrustAll(true).setVerifyHost(false);
        }
        // Asked for by each request, whose URL has the scheme.
        options.setSsl(false);
        proxies.get(config.proxyConfigurationName()).ifPresent(proxy -> configure(options, proxy));
        return vertx.createHttpClient(options);
    }

    private static void configure(HttpClientOptions options, ProxyConfiguration proxy) {
        ProxyOptions through = new ProxyOptions().setHost(proxy.host()).setPort(proxy.port())
                .setType(ProxyType.valueOf(proxy.type().name()));
        proxy.username().ifPresent(through::setUsername);
        proxy.password().ifPresent(through::setPassword);
        proxy.proxyConnectTimeout().map(Duration::toMillis).ifPresent(
                millis -> options.setConnectTimeout(Math.toIntExact(millis)));
        options.setProxyOptions(through);
        proxy.nonProxyHosts().ifPresent(options::setNonProxyHosts);
    }
}
