package io.quarkiverse.clerk.deployment;

import io.quarkiverse.clerk.runtime.client.BackendApiMetrics;
import io.quarkus.builder.item.SimpleBuildItem;
import io.quarkus.runtime.RuntimeValue;

/** Where requests to the Backend API are counted; they are not without a metrics extension. */
final class ClerkMetricsBuildItem extends SimpleBuildItem {

    private final RuntimeValue<BackendApiMetrics> backendApi;

    ClerkMetricsBuildItem(RuntimeValue<BackendApiMetrics> backendApi) {
        this.backendApi = backendApi;
    }

    RuntimeValue<BackendApiMetrics> getBackendApi() {
        return backendApi;
    }
}
