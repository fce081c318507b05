package io.quarkiverse.clerk.deployment;

import org.jboss.logging.Logger;

import io.quarkiverse.clerk.emulator.ClerkEmulator;
import io.quarkiverse.clerk.emulator.webhook.WebhookEndpoint;

/** The emulator that plays the part of Clerk, kept across live reloads. */
final class KeptEmulator {

    private static final Logger LOG = Logger.getLogger("io.quarkiverse.clerk");

    private final String signingSecret = WebhookEndpoint.newSigningSecret();
    private ClerkEmulator emulator;
    private EmulatorLaunch launch;

    /** The emulator, started unless it runs already as it is asked for. */
    synchronized ClerkEmulator at(EmulatorLaunch asked) {
        if (emulator != null && !asked.equals(launch)) {
            close();
        }
        if (emulator == null) {
            emulator = asked.start();
            launch = asked;
            LOG.infof("No Clerk key is configured, so an emulator of Clerk plays its part. Its users and tokens count on this "
                    + "machine only. Sign in at %s", emulator.signInUrl());
        }
        return emulator;
    }

    /** What webhooks are signed with, unless the application has a secret. */
    String signingSecret() {
        return signingSecret;
    }

    /** Ends it, with its users and sessions. */
    synchronized void close() {
        if (emulator != null) {
            emulator.close();
            emulator = null;
        }
    }
}
