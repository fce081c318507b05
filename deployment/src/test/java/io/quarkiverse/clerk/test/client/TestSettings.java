package io.quarkiverse.clerk.test.client;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

import io.quarkiverse.clerk.runtime.client.BackendApiSettings;
import io.quarkiverse.clerk.runtime.client.CallLimits;
import io.quarkiverse.clerk.runtime.client.RetryPolicy;

/** Settings of a client under test: nothing is repeated. */
public record TestSettings(URI apiUrl, Optional<String> secretKey, CallLimits limits, RetryPolicy retryPolicy,
        Optional<String> tls,
        Optional<String> proxy) {

    public static final String SECRET_KEY = "sk_test_wire";

    private static final Duration ENOUGH = Duration.ofSeconds(5);

    public static TestSettings of(URI apiUrl) {
        return new TestSettings(apiUrl, Optional.of(SECRET_KEY),
                new CallLimits(Duration.ofSeconds(2), ENOUGH, Duration.ofSeconds(10), 1 << 20),
                new RetryPolicy(0, ENOUGH, ENOUGH, 0), Optional.empty(), Optional.empty());
    }

    TestSettings withSecretKey(Optional<String> secretKey) {
        return new TestSettings(apiUrl, secretKey, limits, retryPolicy, tls, proxy);
    }

    TestSettings withLimits(CallLimits limits) {
        return new TestSettings(apiUrl, secretKey, limits, retryPolicy, tls, proxy);
    }

    TestSettings withRetryPolicy(RetryPolicy retryPolicy) {
        return new TestSettings(apiUrl, secretKey, limits, retryPolicy, tls, proxy);
    }

    TestSettings withTls(Optional<String> tls) {
        return new TestSettings(apiUrl, secretKey, limits, retryPolicy, tls, proxy);
    }

    TestSettings withProxy(String proxy) {
        return new TestSettings(apiUrl, secretKey, limits, retryPolicy, tls, Optional.of(proxy));
    }

    public BackendApiSettings settings() {
        return new BackendApiSettings("<default>", apiUrl, "v1", secretKey, Optional.empty(), limits, retryPolicy, tls, proxy);
    }
}
