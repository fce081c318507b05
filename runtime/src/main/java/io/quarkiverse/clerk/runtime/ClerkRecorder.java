package io.quarkiverse.clerk.runtime;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

import io.quarkiverse.clerk.ClerkClient;
import io.quarkiverse.clerk.ReactiveClerkClient;
import io.quarkiverse.clerk.TokenType;
import io.quarkiverse.clerk.runtime.client.BackendApiClients;
import io.quarkiverse.clerk.runtime.client.BackendApiSettings;
import io.quarkiverse.clerk.runtime.client.ResourceLookup;
import io.quarkiverse.clerk.runtime.config.ClerkConfig;
import io.quarkiverse.clerk.runtime.config.ClerkConfigValidation;
import io.quarkiverse.clerk.runtime.metrics.ClerkMetrics;
import io.quarkus.arc.SyntheticCreationalContext;
import io.quarkus.proxy.ProxyConfigurationRegistry;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.RuntimeValue;
import io.quarkus.runtime.ShutdownContext;
import io.quarkus.runtime.annotations.Recorder;
import io.quarkus.runtime.configuration.ConfigUtils;
import io.quarkus.tls.TlsConfigurationRegistry;
import io.quarkus.vertx.http.runtime.VertxHttpBuildTimeConfig;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;

/** Wires the instances when the application starts. */
@Recorder
public class ClerkRecorder {

    private final RuntimeValue<ClerkConfig> config;
    private final VertxHttpBuildTimeConfig http;

    public ClerkRecorder(RuntimeValue<ClerkConfig> config, VertxHttpBuildTimeConfig http) {
        this.config = config;
        this.http = http;
    }

    /**
     * @param usedInstances the named instances that the application uses, with a place where it does
     * @param acceptedTokens the token types that are accepted of each instance, with an endpoint that does
     */
    public void check(Map<String, String> usedInstances, Map<String, Map<TokenType, String>> acceptedTokens) {
        new ClerkConfigValidation(config.getValue(), usedInstances, acceptedTokens).check();
    }

    public Supplier<AcceptedTokenTypes> acceptedTokenTypes(List<TokenType> types) {
        return () -> new AcceptedTokenTypes(Set.copyOf(types));
    }

    public RuntimeValue<ClerkInstances> instances(Supplier<TlsConfigurationRegistry> tls,
            Supplier<ProxyConfigurationRegistry> proxies, RuntimeValue<ClerkMetrics> metrics, ShutdownContext shutdown) {
        ClerkInstanceFactory factory = new ClerkInstanceFactory(Clock.systemUTC(), http.rootPath(), metrics.getValue());
        Map<String, ClerkInstanceRuntime> instances = new HashMap<>();
        config.getValue().instances().forEach((name, instance) -> {
            BackendApiClients clients = new BackendApiClients(BackendApiSettings.of(name, instance),
                    metrics.getValue().backendApi(), tls,
                    proxies);
            shutdown.addShutdownTask(clients::close);
            instances.put(name, factory.create(name, instance, clients));
        });
        return new RuntimeValue<>(new ClerkInstances(instances));
    }

    public Function<SyntheticCreationalContext<ClerkClient>, ClerkClient> client(String instance) {
        return context -> context.getInjectedReference(ClerkInstances.class).get(instance).client();
    }

    public Function<SyntheticCreationalContext<ReactiveClerkClient>, ReactiveClerkClient> reactiveClient(String instance) {
        return context -> context.getInjectedReference(ClerkInstances.class).get(instance).reactiveClient();
    }

    /** @param proactive whether Quarkus authenticates every request before it looks for who answers it */
    public Handler<RoutingContext> requestEntrance(boolean proactive) {
        return new RequestEntrance(!proactive || config.getValue().instances().size() > 1);
    }

    /** @param api an interface of one of the two clients */
    public Function<SyntheticCreationalContext<Object>, Object> resource(String instance, Class<?> api) {
        return context -> {
            ClerkInstanceRuntime clerk = context.getInjectedReference(ClerkInstances.class).get(instance);
            return ResourceLookup.find(clerk.client(), clerk.reactiveClient(), api);
        };
    }

    public Supplier<ErrorResponses> errorResponses() {
        return () -> new ErrorResponses(config.getValue().passErrorsThrough());
    }

    /**
     * @param oidc whether quarkus-oidc is present
     * @param smallRyeJwt whether quarkus-smallrye-jwt had a key when the application was built
     * @param smallRyeJwtKeys properties that give it one; looked at in production only, because in dev and test it makes up
     *        a key pair of its own
     */
    public Supplier<OtherBearerMechanisms> otherBearerMechanisms(boolean oidc, boolean smallRyeJwt,
            List<String> smallRyeJwtKeys) {
        return () -> new OtherBearerMechanisms(oidc || smallRyeJwt || LaunchMode.current() == LaunchMode.NORMAL
                && smallRyeJwtKeys.stream().anyMatch(ConfigUtils::isPropertyPresent), oidc);
    }
}
