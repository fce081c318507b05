package io.quarkiverse.clerk.deployment;

import java.util.Optional;

import io.quarkiverse.clerk.runtime.ClerkMetricsRecorder;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.BuildSteps;
import io.quarkus.deployment.annotations.ExecutionTime;
import io.quarkus.deployment.annotations.Record;
import io.quarkus.deployment.metrics.MetricsCapabilityBuildItem;
import io.quarkus.deployment.metrics.MetricsFactoryConsumerBuildItem;
import io.quarkus.runtime.metrics.MetricsFactory;

/** Metrics through Quarkus' own interface, so that the extension depends on none of their libraries. */
@BuildSteps(onlyIf = ClerkEnabled.class)
class ClerkMetricsProcessor {

    @BuildStep
    @Record(ExecutionTime.RUNTIME_INIT)
    ClerkMetricsBuildItem metrics(ClerkMetricsRecorder recorder) {
        return new ClerkMetricsBuildItem(recorder.metrics());
    }

    @BuildStep
    @Record(ExecutionTime.RUNTIME_INIT)
    void start(ClerkMetricsRecorder recorder, ClerkMetricsBuildItem metrics,
            Optional<MetricsCapabilityBuildItem> capability, BuildProducer<MetricsFactoryConsumerBuildItem> consumers) {
        if (capability.filter(present -> present.metricsSupported(MetricsFactory.MICROMETER)).isPresent()) {
            consumers.produce(new MetricsFactoryConsumerBuildItem(recorder.start(metrics.getMetrics()),
                    ExecutionTime.RUNTIME_INIT));
        }
    }
}
