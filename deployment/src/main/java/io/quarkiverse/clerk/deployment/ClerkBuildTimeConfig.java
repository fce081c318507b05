package io.quarkiverse.clerk.deployment;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;

import io.quarkus.runtime.annotations.ConfigDocDefault;
import io.quarkus.runtime.annotations.ConfigDocSection;
import io.quarkus.runtime.annotations.ConfigGroup;
import io.quarkus.runtime.annotations.ConfigPhase;
import io.quarkus.runtime.annotations.ConfigRoot;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Clerk */
@ConfigMapping(prefix = "quarkus.clerk")
@ConfigRoot(phase = ConfigPhase.BUILD_TIME)
public interface ClerkBuildTimeConfig {

    /**
     * Whether the extension does anything. Without it, the annotations protect nothing, so an application that has them
     * does not build.
     */
    @WithDefault("true")
    boolean enabled();

    /**
     * What applies to Jakarta REST endpoints that neither they themselves, nor their class, nor the {@code Application} class
     * say anything about.
     */
    @WithDefault("none")
    DefaultProtection defaultProtection();

    /**
     * The emulator of Clerk in dev and test.
     */
    @ConfigDocSection
    DevServicesConfig devservices();

    /** The emulator of Clerk in dev and test. */
    @ConfigGroup
    interface DevServicesConfig {

        /**
         * Whether an emulator of Clerk is started in dev and test when no key of a Clerk instance is configured.
         */
        @WithDefault("true")
        boolean enabled();

        /**
         * The port of the emulator. Without it, any free one.
         */
        OptionalInt port();

        /**
         * The folder of npm packages that browsers get Clerk's own {@code @clerk/clerk-js} and {@code @clerk/ui} of, at
         * {@code /__clerk/npm/@clerk/…}, as from Clerk itself. It may be filled later.
         */
        @ConfigDocDefault("node_modules of the project, or that of its src/main/webui")
        Optional<Path> nodeModules();
    }
}
