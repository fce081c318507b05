package io.quarkiverse.clerk.deployment;

import io.quarkiverse.clerk.emulator.ClerkEmulator;
import io.quarkiverse.clerk.emulator.ClerkEmulatorOptions;
import io.quarkus.deployment.builditem.Startable;

/** The emulator as a Dev Service: Quarkus starts it once and keeps it across reloads. */
final class EmulatorService implements Startable {

    private final int port;
    private ClerkEmulator emulator;

    EmulatorService(int port) {
        this.port = port;
    }

    @Override
    public void start() {
        emulator = ClerkEmulator.start(ClerkEmulatorOptions.builder().port(port).build());
    }

    @Override
    public String getConnectionInfo() {
        return url();
    }

    @Override
    public String getContainerId() {
        return null;
    }

    @Override
    public void close() {
        if (emulator != null) {
            emulator.close();
        }
    }

    String url() {
        return emulator.url().toString();
    }

    String signInUrl() {
        return emulator.signInUrl().toString();
    }

    String secretKey() {
        return emulator.secretKey();
    }

    String publishableKey() {
        return emulator.publishableKey();
    }
}
