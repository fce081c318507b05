package io.quarkiverse.clerk.runtime.config;

import java.util.List;
import java.util.Map;

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
        SmallRyeConfig properties = new SmallRyeConfigBuilder().addDiscoveredConverters().addDefaultInterceptors()
                .withInterceptors(new ClerkVariablesInterceptor())
                .withMapping(ClerkInstanceConfig.class, "quarkus.clerk")
                .withSources(new PropertiesConfigSource(values, "test", 100)).build();
        ClerkInstanceConfig config = properties.getConfigMapping(ClerkInstanceConfig.class, "quarkus.clerk");
        return new CheckedConfiguration(config, new InstanceValidation(ClerkInstances.DEFAULT, config).mistakes());
    }
}
