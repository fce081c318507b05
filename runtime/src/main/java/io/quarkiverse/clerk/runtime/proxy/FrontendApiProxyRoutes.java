package io.quarkiverse.clerk.runtime.proxy;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkiverse.clerk.runtime.authentication.PublishableKey;
import io.quarkiverse.clerk.runtime.config.ClerkConfig;
import io.quarkiverse.clerk.runtime.config.ClerkInstanceConfig;
import io.quarkiverse.clerk.runtime.config.FrontendApiProxyConfig;
import io.quarkus.vertx.http.runtime.VertxHttpBuildTimeConfig;
import io.quarkus.vertx.http.runtime.VertxHttpConfig;
import io.quarkus.vertx.http.runtime.security.SecurityHandlerPriorities;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.RequestOptions;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyOptions;

/** Puts the proxy of each instance that has one on the application's router. */
@Singleton
public class FrontendApiProxyRoutes {

    /** Before authentication, which has no say about requests that are for Clerk itself (spec §10.1). */
    private static final int ORDER = -SecurityHandlerPriorities.AUTHENTICATION - 1;

    private final ClerkConfig config;
    private final String rootPath;
    private final boolean forwardingTrusted;
    private final FrontendApiClients clients;
    private final Queue<HttpClient> created = new ConcurrentLinkedQueue<>();

    FrontendApiProxyRoutes(ClerkConfig config, VertxHttpBuildTimeConfig httpBuild, VertxHttpConfig http,
            FrontendApiClients clients) {
        this.config = config;
        this.rootPath = httpBuild.rootPath();
        this.forwardingTrusted = http.proxy().proxyAddressForwarding();
        this.clients = clients;
    }

    void install(@Observes Router router) {
        config.instances().values().stream().filter(instance -> instance.frontendApiProxy().enabled())
                .forEach(instance -> install(router, instance));
    }

    private void install(Router router, ClerkInstanceConfig instance) {
        ProxySettings settings = settings(instance);
        HttpClient client = clients.create(instance.client());
        created.add(client);
        HttpProxy proxy = HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), client);
        RequestOptions options = new RequestOptions().setAbsoluteURI(settings.upstream().base())
                .setIdleTimeout(settings.timeout().toMillis()).setFollowRedirects(false);
        proxy.origin(context -> client.request(new RequestOptions(options)));
        proxy.addInterceptor(new ForwardingInterceptor(settings, forwardingTrusted));
        // The router is the one below the root path.
        String path = ProxyPath.of(instance.frontendApiProxy().path()).value();
        for (Route route : new Route[] { router.route(path), router.route(path + "/*") }) {
            route.order(ORDER).handler(context -> proxy.handle(context.request()));
        }
    }

    /** Start-up has checked that there are keys and that the URL is one. */
    private ProxySettings settings(ClerkInstanceConfig instance) {
        FrontendApiProxyConfig proxy = instance.frontendApiProxy();
        FrontendApiOrigin upstream = proxy.url().map(FrontendApiOrigin::of).orElseGet(() -> FrontendApiOrigin.of(
                instance.publishableKey().flatMap(PublishableKey::parse).orElseThrow()));
        return new ProxySettings(ProxyPath.of(proxy.path()).below(rootPath), upstream, instance.secretKey().orElseThrow(),
                proxy.timeout(), proxy.maxBodySize().asLongValue());
    }

    @PreDestroy
    void close() {
        created.forEach(HttpClient::close);
    }
}
