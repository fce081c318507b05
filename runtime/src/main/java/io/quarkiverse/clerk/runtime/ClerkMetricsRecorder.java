package io.quarkiverse.clerk.runtime;

import java.util.function.Consumer;

import io.quarkiverse.clerk.runtime.client.BackendApiMetrics;
import io.quarkus.runtime.RuntimeValue;
import io.quarkus.runtime.annotations.Recorder;
import io.quarkus.runtime.metrics.MetricsFactory;

/** Wires the metrics, where the application has a metrics extension. */
@Recorder
public class ClerkMetricsRecorder {

    public RuntimeValue<BackendApiMetrics> backendApi() {
        return new RuntimeValue<>(new BackendApiMetrics());
    }

    public Consumer<MetricsFactory> start(RuntimeValue<BackendApiMetrics> metrics) {
        return factory -> metrics.getValue().start(factory);
    }
}
