package io.quarkiverse.clerk.deployment;

import java.util.HashMap;
import java.util.Map;

import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

import io.quarkiverse.clerk.emulator.ClerkEmulator;
import io.quarkiverse.clerk.runtime.proxy.ProxyPath;

/** What an application is configured with to take the emulator for its Clerk. Whatever it configures itself, counts more. */
final class EmulatedInstance {

    private static final String PROXY = "quarkus.clerk.frontend-api-proxy.";
    private static final String PROXY_URL = "quarkus.clerk.proxy-url";

    private EmulatedInstance() {
    }

    /**
     * @param rootPath what all of the application is below
     * @return the properties; browsers reach the emulator at the application's own origin, where its cookies are those of the
     *         application, unless the proxy was switched off
     */
    static Map<String, String> properties(ClerkEmulator emulator, String rootPath) {
        Map<String, String> properties = new HashMap<>();
        properties.put("quarkus.clerk.secret-key", emulator.secretKey());
        properties.put("quarkus.clerk.publishable-key", emulator.publishableKey());
        properties.put("quarkus.clerk.api-url", emulator.url().toString());
        properties.put("quarkus.clerk.sign-in-url", emulator.signInUrl().toString());
        Config config = ConfigProvider.getConfig();
        if (config.getOptionalValue(PROXY + "enabled", Boolean.class).orElse(true)) {
            String path = config.getOptionalValue(PROXY + "path", String.class).orElse(ProxyPath.DEFAULT);
            properties.put(PROXY + "enabled", "true");
            properties.put(PROXY + "url", emulator.url().toString());
            properties.put(PROXY_URL, ProxyPath.of(path).below(rootPath).value());
        } else {
            properties.put(PROXY_URL, emulator.url().toString());
        }
        return properties;
    }
}
