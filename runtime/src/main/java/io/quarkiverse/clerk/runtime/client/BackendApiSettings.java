package io.quarkiverse.clerk.runtime.client;

import java.net.URI;
import java.util.Optional;

import io.quarkiverse.clerk.runtime.authentication.ClerkEnvironment;
import io.quarkiverse.clerk.runtime.authentication.PublishableKey;
import io.quarkiverse.clerk.runtime.config.ClerkInstanceConfig;
import io.quarkiverse.clerk.runtime.config.ClerkInstanceConfig.ClientConfig;

/**
 * How one instance of Clerk is reached.
 *
 * @param instance its name in the configuration
 * @param apiUrl where the Backend API is, without its version, such as {@code https://api.clerk.com}
 * @param apiVersion the version in the path, such as {@code v1}
 * @param secretKey what requests are authorized with; a client without one can be made, but not used
 * @param machineSecretKey what requests about M2M tokens are authorized with instead, if there is one
 * @param limits how long a call and how large an answer may be
 * @param retryPolicy which calls are repeated, and when
 * @param tlsConfigurationName the TLS configuration to use; without one, Java's trust store is used
 * @param proxyConfigurationName the proxy configuration to use; without one, the application's default proxy is used
 */
public record BackendApiSettings(String instance, URI apiUrl, String apiVersion, Optional<String> secretKey,
        Optional<String> machineSecretKey, CallLimits limits, RetryPolicy retryPolicy, Optional<String> tlsConfigurationName,
        Optional<String> proxyConfigurationName) {

    /** The settings of an instance that was configured without mistakes. */
    public static BackendApiSettings of(String instance, ClerkInstanceConfig config) {
        ClientConfig client = config.client();
        ClerkEnvironment environment = config.publishableKey().flatMap(PublishableKey::parse)
                .map(key -> ClerkEnvironment.of(key.frontendApi())).orElse(ClerkEnvironment.PRODUCTION);
        String apiUrl = config.apiUrl().orElse(environment.backendApiOrigin());
        return new BackendApiSettings(instance, URI.create(apiUrl), config.apiVersion(), config.secretKey(),
                config.machineSecretKey(),
                new CallLimits(client.connectTimeout(), client.readTimeout(), client.totalTimeout(),
                        client.maxResponseSize().asLongValue()),
                new RetryPolicy(client.retry().maxRetries(), client.retry().initialDelay(), client.retry().maxDelay(),
                        client.retry().jitter()),
                client.tlsConfigurationName(), client.proxyConfigurationName());
    }

    /** Where the paths of the operations start. */
    URI baseUri() {
        return URI.create(ApiPath.withoutSlashAtTheEnd(ApiPath.join(apiUrl.toString(), apiVersion)));
    }

    /** Where the paths of those start that are not below the version. */
    URI unversionedUri() {
        return URI.create(ApiPath.withoutSlashAtTheEnd(ApiPath.join(apiUrl.toString())));
    }

    /** Without the secret key. */
    @Override
    public String toString() {
        return "BackendApiSettings[" + baseUri() + ", " + (secretKey.isPresent() ? "with" : "without") + " secret key]";
    }
}
