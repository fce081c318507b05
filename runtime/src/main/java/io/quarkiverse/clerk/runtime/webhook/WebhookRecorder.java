package io.quarkiverse.clerk.runtime.webhook;

import java.util.Set;
import java.util.function.Supplier;

import io.quarkus.runtime.annotations.Recorder;

/** Hands on what the build found. */
@Recorder
public class WebhookRecorder {

    public Supplier<ObservedTypes> observedTypes(Set<String> types, boolean everything, Set<String> onVirtualThreads,
            boolean everythingOnVirtualThreads) {
        return () -> new ObservedTypes(types, everything, onVirtualThreads, everythingOnVirtualThreads);
    }
}
