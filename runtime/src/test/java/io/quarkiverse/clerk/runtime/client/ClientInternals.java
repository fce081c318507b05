package io.quarkiverse.clerk.runtime.client;

import java.util.Map;

import io.quarkiverse.clerk.runtime.config.CheckedConfiguration;

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
}
