package io.quarkiverse.clerk.deployment;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jboss.logging.Logger;

import io.quarkiverse.clerk.emulator.ClerkEmulator;
import io.quarkiverse.clerk.runtime.config.ClerkVariables;
import io.quarkiverse.clerk.runtime.config.DotEnvFile;
import io.quarkus.deployment.IsDevServicesSupportedByLaunchMode;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.BuildSteps;
import io.quarkus.deployment.builditem.CuratedApplicationShutdownBuildItem;
import io.quarkus.deployment.builditem.DevServicesResultBuildItem;
import io.quarkus.deployment.builditem.HotDeploymentWatchedFileBuildItem;
import io.quarkus.deployment.builditem.LiveReloadBuildItem;
import io.quarkus.deployment.dev.devservices.DevServicesConfig;
import io.quarkus.runtime.configuration.ConfigUtils;
import io.quarkus.vertx.http.deployment.HttpRootPathBuildItem;

/** Starts the emulator in dev and test, as long as no key of a real instance is configured. */
@BuildSteps(onlyIf = { ClerkEnabled.class, IsDevServicesSupportedByLaunchMode.class, DevServicesConfig.Enabled.class })
class ClerkDevServicesProcessor {

    private static final Logger LOG = Logger.getLogger("io.quarkiverse.clerk");
    private static final List<String> KEYS = List.of("quarkus.clerk.secret-key", "quarkus.clerk.machine-secret-key",
            "quarkus.clerk.publishable-key", "quarkus.clerk.jwt-key");
    private static final List<Path> ENV_FILES = List.of(Path.of(".env.local"), Path.of(".env"));

    /**
     * Quarkus' own life cycle of Dev Services comes with quarkus-devservices, which looks for Docker and reports an error
     * where there is none, so the emulator is kept here: across live reloads, until a key is configured or the process ends.
     */
    @BuildStep
    DevServicesResultBuildItem emulator(ClerkBuildTimeConfig config, HttpRootPathBuildItem rootPath,
            LiveReloadBuildItem liveReload, CuratedApplicationShutdownBuildItem shutdown) {
        RunningEmulator running = liveReload.getContextObject(RunningEmulator.class);
        EmulatorLaunch launch = EmulatorLaunch.of(config.devservices());
        boolean wanted = config.devservices().enabled() && !isConfigured();
        if (running != null && !(wanted && running.launch().equals(launch))) {
            running.emulator().close();
            liveReload.setContextObject(RunningEmulator.class, null);
            running = null;
        }
        if (!wanted) {
            return null;
        }
        if (running == null) {
            running = new RunningEmulator(launch.start(), launch);
            liveReload.setContextObject(RunningEmulator.class, running);
            shutdown.addCloseTask(running.emulator()::close, true);
            LOG.infof("No Clerk key is configured, so an emulator of Clerk plays its part. Its users and tokens count on this "
                    + "machine only. Sign in at %s", running.emulator().signInUrl());
        }
        return DevServicesResultBuildItem.discovered().feature(ClerkProcessor.FEATURE).description("Clerk emulator")
                .config(EmulatedInstance.properties(running.emulator(), rootPath.getRootPath())).build();
    }

    @BuildStep
    List<HotDeploymentWatchedFileBuildItem> envFiles() {
        return ENV_FILES.stream().map(file -> new HotDeploymentWatchedFileBuildItem(file.toString())).toList();
    }

    private static boolean isConfigured() {
        return KEYS.stream().anyMatch(key -> ConfigUtils.isPropertyNonEmpty(key)
                || ClerkVariables.of(key).stream().anyMatch(ClerkDevServicesProcessor::isSet));
    }

    private static boolean isSet(String variable) {
        Stream<String> values = ENV_FILES.stream().map(file -> DotEnvFile.read(file).get(variable));
        return ConfigUtils.isPropertyNonEmpty(variable) || values.filter(Objects::nonNull).anyMatch(value -> !value.isBlank());
    }

    /** @param launch what it was started with */
    private record RunningEmulator(ClerkEmulator emulator, EmulatorLaunch launch) {
    }
}
