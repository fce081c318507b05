package io.quarkiverse.clerk.runtime;

import java.util.function.Consumer;

import io.quarkiverse.clerk.runtime.metrics.ClerkMetrics;
import io.quarkus.runtime.RuntimeValue;
import io.quarkus.runtime.annotations.Recorder;
import io.quarkus.runtime.metrics.MetricsFactory;

/** Wires the metrics, where the application has a metrics extension. */
@Recorder
public class ClerkMetricsRecorder {

    public RuntimeValue<ClerkMetrics> metrics() {
        return new RuntimeValue<>(new ClerkMetrics());
    }

    public Consumer<MetricsFactory> start(RuntimeValue<ClerkMetrics> metrics) {
        return factory -> metrics.getValue().start(factory);
    }
}
