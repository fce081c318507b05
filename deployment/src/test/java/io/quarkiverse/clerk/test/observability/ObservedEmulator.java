package io.quarkiverse.clerk.test.observability;

import io.quarkiverse.clerk.emulator.ClerkEmulator;
import io.quarkiverse.clerk.emulator.ClerkEmulatorOptions;

/**
 * An emulator that a test can switch off. It is found by system properties, because test and emulator have other class loaders.
 */
final class ObservedEmulator {

    private static final String URL = "observed.emulator.url";
    private static final String PUBLISHABLE_KEY = "observed.emulator.publishable-key";
    private static final String STOP = "observed.emulator.stop";

    /** What an application needs to use it. */
    static final String CONFIGURATION = """
            quarkus.clerk.secret-key=sk_test_emulator
            quarkus.clerk.publishable-key=${%s}
            quarkus.clerk.api-url=${%s}
            quarkus.clerk.proxy-url=${%s}
            """.formatted(PUBLISHABLE_KEY, URL, URL);

    private ObservedEmulator() {
    }

    static void start() {
        ClerkEmulator emulator = ClerkEmulator.start(ClerkEmulatorOptions.builder().port(0).build());
        System.setProperty(URL, emulator.url().toString());
        System.setProperty(PUBLISHABLE_KEY, emulator.publishableKey());
        System.getProperties().put(STOP, (Runnable) emulator::close);
    }

    /** Does nothing the second time. */
    static void stop() {
        if (System.getProperties().remove(STOP) instanceof Runnable close) {
            close.run();
        }
    }
}
