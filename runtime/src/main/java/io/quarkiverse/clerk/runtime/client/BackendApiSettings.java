package io.quarkiverse.clerk.runtime.client;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * How one instance of Clerk is reached.
 *
 * @param apiUrl where the Backend API is, without its version, such as {@code https://api.clerk.com}
 * @param apiVersion the version in the path, such as {@code v1}
 * @param secretKey what requests are authorized with; a client without one can be made, but not used
 * @param machineSecretKey what requests about M2M tokens are authorized with instead, if there is one
 * @param connectTimeout how long a connection may take
 * @param readTimeout how long an answer may take
 * @param tlsConfigurationName the TLS configuration to use; without one, Java's trust store is used
 * @param proxyConfigurationName the proxy configuration to use; without one, the application's default proxy is used
 */
public record BackendApiSettings(URI apiUrl, String apiVersion, Optional<String> secretKey,
        Optional<String> machineSecretKey, Duration connectTimeout,
        Duration readTimeout, Optional<String> tlsConfigurationName, Optional<String> proxyConfigurationName) {

    /** The settings of an instance without a machine's key. */
    public BackendApiSettings(URI apiUrl, String apiVersion, Optional<String> secretKey, Duration connectTimeout,
            Duration readTimeout, Optional<String> tlsConfigurationName, Optional<String> proxyConfigurationName) {
        this(apiUrl, apiVersion, secretKey, Optional.empty(), connectTimeout, readTimeout, tlsConfigurationName,
                proxyConfigurationName);
    }

    /** Where the paths of the operations start. */
    URI baseUri() {
        return URI.create(trimSlashes(apiUrl.toString()) + '/' + trimSlashes(apiVersion));
    }

    /** Where the paths of those start that are not below the version. */
    URI unversionedUri() {
        return URI.create(trimSlashes(apiUrl.toString()));
    }

    private static String trimSlashes(String text) {
        return text.replaceAll("^/+|/+$", "");
    }

    /** Without the secret key. */
    @Override
    public String toString() {
        return "BackendApiSettings[" + baseUri() + ", " + (secretKey.isPresent() ? "with" : "without") + " secret key]";
    }
}
