package io.quarkiverse.clerk.deployment;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import io.quarkiverse.clerk.deployment.ClerkBuildTimeConfig.DevServicesConfig;
import io.quarkiverse.clerk.emulator.ClerkEmulator;
import io.quarkiverse.clerk.emulator.ClerkEmulatorOptions;

/**
 * What an emulator is started with; another one is started when this changes.
 *
 * @param port the port that was asked for, 0 for any
 * @param nodeModules the folder of npm packages, which need not be there (yet)
 */
record EmulatorLaunch(int port, Path nodeModules) {

    /** Where npm puts packages: those of a project of its own, and those of a front end as Quinoa has it. */
    private static final Path OF_PROJECT = Path.of("node_modules");
    private static final Path OF_FRONT_END = Path.of("src", "main", "webui", "node_modules");

    static EmulatorLaunch of(DevServicesConfig config) {
        return new EmulatorLaunch(config.port().orElse(0),
                config.nodeModules().orElseGet(EmulatorLaunch::nodeModulesOfProject).toAbsolutePath().normalize());
    }

    private static Path nodeModulesOfProject() {
        return Stream.of(OF_PROJECT, OF_FRONT_END).filter(Files::isDirectory).findFirst().orElse(OF_PROJECT);
    }

    ClerkEmulator start() {
        return ClerkEmulator.start(ClerkEmulatorOptions.builder().port(port).nodeModules(nodeModules).build());
    }
}
