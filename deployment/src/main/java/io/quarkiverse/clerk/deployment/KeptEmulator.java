package io.quarkiverse.clerk.deployment;

import org.jboss.logging.Logger;

import io.quarkiverse.clerk.emulator.ClerkEmulator;
import io.quarkiverse.clerk.emulator.ClerkEmulatorOptions;

/** The emulator that plays the part of Clerk, kept across live reloads. */
final class KeptEmulator {

    private static final Logger LOG = Logger.getLogger("io.quarkiverse.clerk");

    private ClerkEmulator emulator;
    private int configuredPort;

    /**
     * The emulator, started unless it runs already.
     *
     * @param port the port that it is asked to have, 0 for any
     */
    synchronized ClerkEmulator at(int port) {
        if (emulator != null && configuredPort != port) {
            close();
        }
        if (emulator == null) {
            emulator = ClerkEmulator.start(ClerkEmulatorOptions.builder().port(port).build());
            configuredPort = port;
            LOG.infof("No Clerk key is configured, so an emulator of Clerk plays its part. Its users and tokens count on this "
                    + "machine only. Sign in at %s", emulator.signInUrl());
        }
        return emulator;
    }

    /** Ends it, with its users and sessions. */
    synchronized void close() {
        if (emulator != null) {
            emulator.close();
            emulator = null;
        }
    }
}
