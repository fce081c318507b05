package io.quarkiverse.clerk.runtime;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

import io.quarkiverse.clerk.runtime.authentication.PublishableKey;
import io.quarkiverse.clerk.runtime.client.BackendApiSettings;
import io.quarkiverse.clerk.runtime.config.ClerkInstanceConfig;
import io.quarkiverse.clerk.runtime.token.VerificationOptions;

/**
 * What the parts of an instance are told of its configuration.
 *
 * @param apiUrl where its client sends requests
 * @param apiVersion the version segment of their paths
 * @param clockSkew how far the clocks may differ
 * @param audiences the audiences that session tokens may have
 * @param authorizedParties the parties that may have asked for them
 */
public record EffectiveOptions(URI apiUrl, String apiVersion, Duration clockSkew, Set<String> audiences,
        Set<String> authorizedParties) {

    public static EffectiveOptions of(ClerkInstanceConfig config) {
        BackendApiSettings api = BackendApiSettings.of(ClerkInstances.DEFAULT, config);
        VerificationOptions verification = ClerkInstanceFactory.verification(config,
                ClerkInstanceFactory.settings(config, Optional.<PublishableKey> empty(), "/"));
        return new EffectiveOptions(api.apiUrl(), api.apiVersion(), verification.clockSkew(), verification.audiences(),
                verification.authorizedParties());
    }
}
