package io.quarkiverse.clerk.runtime.client;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkiverse.clerk.ClerkApiException;
import io.quarkiverse.clerk.runtime.config.CheckedConfiguration;
import io.smallrye.mutiny.Uni;

/** Internals of the client, for tests that compare them with recorded decisions. */
public final class ClientInternals {

    private ClientInternals() {
    }

    public static String joinPath(String... parts) {
        return ApiPath.join(parts);
    }

    /** Where requests go with this configuration. */
    public static String baseUri(Map<String, String> configuration) {
        return BackendApiSettings.of("<default>", CheckedConfiguration.of(configuration).config()).baseUri().toString();
    }

    /** A resource whose REST client is made up; nothing is tried twice. */
    public static <T> T resource(Class<T> api, Optional<String> secretKey, InvocationHandler restClient) {
        Object target = Proxy.newProxyInstance(api.getClassLoader(), new Class<?>[] { api }, restClient);
        Tries once = new Tries(RetryPolicy.NEVER, Duration.ofSeconds(5), (operation, failure, nanoseconds) -> {
        });
        return new ApiProxies().get(api,
                () -> new ReactiveCalls(api, Uni.createFrom().item(target), new SecretKey(secretKey), once));
    }

    /** An answer that is an error. */
    public static ClerkApiException error(int status, byte[] json, String ray, String retryAfter) {
        ErrorBodies.Body body = new ErrorBodies(new ObjectMapper()).read(json);
        return new ClerkApiException(status, body.errors(), body.traceId() != null ? body.traceId() : ray,
                BackendApiErrors.retryAfter(retryAfter), null);
    }
}
