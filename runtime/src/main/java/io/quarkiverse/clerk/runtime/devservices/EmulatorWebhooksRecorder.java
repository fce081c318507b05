package io.quarkiverse.clerk.runtime.devservices;

import java.util.function.Supplier;

import io.quarkus.runtime.annotations.Recorder;

/** Hands on which emulator the build started. */
@Recorder
public class EmulatorWebhooksRecorder {

    public Supplier<EmulatorWebhooks> emulator(String url, String secretKey, String signingSecret) {
        return () -> new EmulatorWebhooks(url, secretKey, signingSecret);
    }
}
