package io.quarkiverse.clerk.runtime.config;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.quarkiverse.clerk.TokenType;
import io.quarkiverse.clerk.runtime.ClerkInstances;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;

/**
 * The configuration of the default instance, made of properties and of the variables of Clerk's SDKs as at start-up.
 *
 * @param config the properties
 * @param mistakes what start-up would complain about
 */
public record CheckedConfiguration(ClerkInstanceConfig config, List<String> mistakes) {

    public static CheckedConfiguration of(Map<String, String> values) {
        return of(values, Set.of());
    }

    /** @param accepted the token types that endpoints accept */
    public static CheckedConfiguration of(Map<String, String> values, Set<TokenType> accepted) {
        SmallRyeConfig properties = new SmallRyeConfigBuilder().addDiscoveredConverters().addDefaultInterceptors()
                .withInterceptors(new ClerkVariablesInterceptor())
                .withMapping(ClerkInstanceConfig.class, "quarkus.clerk")
                .withSources(new PropertiesConfigSource(values, "test", 100)).build();
        ClerkInstanceConfig config = properties.getConfigMapping(ClerkInstanceConfig.class, "quarkus.clerk");
        List<String> mistakes = new InstanceValidation(ClerkInstances.DEFAULT, config).mistakes();
        Map<TokenType, String> endpoints = accepted.stream().collect(Collectors.toMap(type -> type, type -> "Endpoint#of"));
        return new CheckedConfiguration(config, !mistakes.isEmpty() ? mistakes
                : new MachineTokenValidation(config, new InstanceProperties(ClerkInstances.DEFAULT)).mistakes(endpoints));
    }
}
