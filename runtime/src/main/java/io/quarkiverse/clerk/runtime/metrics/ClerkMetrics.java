package io.quarkiverse.clerk.runtime.metrics;

import io.quarkiverse.clerk.runtime.client.BackendApiMetrics;
import io.quarkus.runtime.metrics.MetricsFactory;

/** Everything that is counted, once the application's metrics extension says where. */
public final class ClerkMetrics {

    private final Meters meters = new Meters();
    private final BackendApiMetrics backendApi = new BackendApiMetrics();

    /** From now on is counted. */
    public void start(MetricsFactory factory) {
        meters.start(factory);
        backendApi.start(factory);
    }

    public BackendApiMetrics backendApi() {
        return backendApi;
    }

    /** The metrics of an instance. */
    public InstanceMetrics of(String instance) {
        return new InstanceMetrics(meters, instance);
    }
}
