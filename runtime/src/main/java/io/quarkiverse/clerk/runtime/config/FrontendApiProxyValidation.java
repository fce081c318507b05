package io.quarkiverse.clerk.runtime.config;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import io.quarkiverse.clerk.runtime.proxy.FrontendApiOrigin;

/** Finds the mistakes in the configuration of one instance's proxy. A secret is never named. */
final class FrontendApiProxyValidation {

    private static final Pattern PATH = Pattern.compile("/[A-Za-z0-9._~/-]*");

    private final ClerkInstanceConfig config;
    private final InstanceProperties properties;
    private final List<String> mistakes = new ArrayList<>();

    FrontendApiProxyValidation(ClerkInstanceConfig config, InstanceProperties properties) {
        this.config = config;
        this.properties = properties;
    }

    List<String> mistakes() {
        FrontendApiProxyConfig proxy = config.frontendApiProxy();
        if (!proxy.enabled()) {
            return mistakes;
        }
        if (config.secretKey().isEmpty()) {
            mistake("enabled", "needs the secret key, which proves to Clerk who forwards requests. Set "
                    + properties.name("secret-key"));
        }
        if (config.publishableKey().isEmpty()) {
            mistake("enabled", "needs the publishable key, which names the Frontend API. Set "
                    + properties.name("publishable-key"));
        }
        if (!PATH.matcher(proxy.path()).matches()) {
            mistake("path", "is no path. Set one such as /__clerk, without host, query and wildcards");
        }
        proxy.url().ifPresent(this::requireOrigin);
        if (proxy.timeout().isNegative() || proxy.timeout().isZero()) {
            mistake("timeout", "is not longer than nothing. Set a time such as 30S");
        }
        return mistakes;
    }

    private void requireOrigin(String url) {
        try {
            FrontendApiOrigin.of(url);
        } catch (IllegalArgumentException e) {
            mistake("url", e.getMessage() + ". Remove the property to ask Clerk itself");
        }
    }

    private void mistake(String property, String text) {
        mistakes.add(properties.name("frontend-api-proxy." + property) + " " + text);
    }
}
