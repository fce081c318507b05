package io.quarkiverse.clerk.runtime.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.quarkiverse.clerk.runtime.authentication.InstanceType;
import io.quarkiverse.clerk.runtime.authentication.InvalidConfigurationException;
import io.quarkiverse.clerk.runtime.authentication.OrganizationSync;
import io.quarkiverse.clerk.runtime.authentication.PublishableKey;

/** Finds the mistakes in what an instance says about browsers: where they are sent, satellites, organizations by path. */
final class BrowserValidation {

    private final ClerkInstanceConfig config;
    private final InstanceProperties properties;
    private final List<String> mistakes = new ArrayList<>();

    BrowserValidation(ClerkInstanceConfig config, InstanceProperties properties) {
        this.config = config;
        this.properties = properties;
    }

    List<String> mistakes() {
        requireUrlOrPath("proxy-url", config.proxyUrl());
        requireDomain();
        requireUrlOrPath("sign-in-url", config.signInUrl());
        requireUrlOrPath("sign-up-url", config.signUpUrl());
        if (config.satellite().enabled()) {
            requireWhatSatellitesNeed();
        }
        requirePatterns("organization-sync.organization-patterns", config.organizationSync().organizationPatterns());
        requirePatterns("organization-sync.personal-account-patterns", config.organizationSync().personalAccountPatterns());
        requirePlaceToSignIn();
        return mistakes;
    }

    private void requireUrlOrPath(String property, Optional<String> value) {
        if (value.filter(text -> !BrowserUrls.isUrlOrPath(text)).isPresent()) {
            mistake(property, "is neither an absolute URL that starts with https:// or http://, nor a path that starts with /. "
                    + "Set one of the two, or remove it");
        }
    }

    private void requireDomain() {
        if (config.domain().filter(domain -> !BrowserUrls.isDomain(domain)).isPresent()) {
            mistake("domain", "is no host name. Set one such as example.com, without https:// and path");
        }
    }

    private void requireWhatSatellitesNeed() {
        String title = properties.title() + " is of a satellite application (" + properties.name("satellite.enabled") + ")";
        if (config.domain().isEmpty() && config.proxyUrl().isEmpty() && !config.frontendApiProxy().enabled()) {
            mistakes.add(
                    title + " but does not say under which domain: set " + properties.name("domain") + " to its host name, "
                            + "or " + properties.name("proxy-url") + " to where it proxies the Frontend API");
        }
        if (config.publishableKey().isEmpty()) {
            mistakes.add(title + " and needs the publishable key, which names the Frontend API that browsers are sent to: set "
                    + properties.name("publishable-key"));
        }
        boolean absolute = config.signInUrl().filter(BrowserUrls::isUrl).isPresent();
        if (isDevelopment() && !absolute) {
            mistakes.add(title + " in development, where browsers are sent to the primary application to sign in: set "
                    + properties.name("sign-in-url") + " to the absolute URL of its sign-in page");
        }
    }

    private boolean isDevelopment() {
        return config.publishableKey().flatMap(PublishableKey::parse).map(PublishableKey::instanceType)
                .or(() -> config.secretKey().map(InstanceType::ofSecretKey))
                .filter(InstanceType.DEVELOPMENT::equals).isPresent();
    }

    private void requirePatterns(String property, Optional<List<String>> patterns) {
        if (patterns.isEmpty()) {
            return;
        }
        try {
            OrganizationSync.of(patterns.get(), List.of());
        } catch (InvalidConfigurationException e) {
            mistake(property, "cannot be read: " + e.getMessage() + " Write it so, or remove it");
        }
        if (config.publishableKey().isEmpty()) {
            mistake(property, "need the publishable key, which names the Frontend API that browsers are sent to: set "
                    + properties.name("publishable-key"));
        }
    }

    private void requirePlaceToSignIn() {
        if (config.redirectToSignIn() && config.publishableKey().isEmpty() && config.signInUrl().isEmpty()) {
            mistake("redirect-to-sign-in", "does not say where users sign in: set " + properties.name("sign-in-url")
                    + " to the page, or " + properties.name("publishable-key") + " for the one of Clerk's account portal");
        }
    }

    private void mistake(String property, String text) {
        mistakes.add(properties.name(property) + " " + text);
    }
}
