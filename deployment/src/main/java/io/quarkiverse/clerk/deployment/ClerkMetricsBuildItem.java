package io.quarkiverse.clerk.deployment;

import io.quarkiverse.clerk.runtime.metrics.ClerkMetrics;
import io.quarkus.builder.item.SimpleBuildItem;
import io.quarkus.runtime.RuntimeValue;

/** Where is counted; it is not without a metrics extension. */
final class ClerkMetricsBuildItem extends SimpleBuildItem {

    private final RuntimeValue<ClerkMetrics> metrics;

    ClerkMetricsBuildItem(RuntimeValue<ClerkMetrics> metrics) {
        this.metrics = metrics;
    }

    RuntimeValue<ClerkMetrics> getMetrics() {
        return metrics;
    }
}
