package io.quarkiverse.clerk.runtime.health;

import java.util.List;
import java.util.function.Supplier;

import io.quarkus.runtime.annotations.Recorder;

/** Hands on what the build found. */
@Recorder
public class ClerkHealthRecorder {

    public Supplier<CheckedInstances> checkedInstances(List<String> names) {
        return () -> new CheckedInstances(names);
    }
}
