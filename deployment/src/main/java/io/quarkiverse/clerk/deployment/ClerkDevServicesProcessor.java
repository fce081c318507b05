package io.quarkiverse.clerk.deployment;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jboss.logging.Logger;

import io.quarkiverse.clerk.runtime.config.ClerkVariables;
import io.quarkiverse.clerk.runtime.config.DotEnvFile;
import io.quarkus.deployment.IsDevServicesSupportedByLaunchMode;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.BuildSteps;
import io.quarkus.deployment.builditem.DevServicesResultBuildItem;
import io.quarkus.deployment.builditem.HotDeploymentWatchedFileBuildItem;
import io.quarkus.deployment.dev.devservices.DevServicesConfig;
import io.quarkus.runtime.configuration.ConfigUtils;

/** Starts the emulator in dev and test, as long as no key of a real instance is configured. */
@BuildSteps(onlyIf = { ClerkEnabled.class, IsDevServicesSupportedByLaunchMode.class, DevServicesConfig.Enabled.class })
class ClerkDevServicesProcessor {

    private static final Logger LOG = Logger.getLogger("io.quarkiverse.clerk");
    private static final List<String> KEYS = List.of("quarkus.clerk.secret-key", "quarkus.clerk.publishable-key",
            "quarkus.clerk.jwt-key");
    private static final List<Path> ENV_FILES = List.of(Path.of(".env.local"), Path.of(".env"));

    @BuildStep
    DevServicesResultBuildItem emulator(ClerkBuildTimeConfig config) {
        if (!config.devservices().enabled() || isConfigured()) {
            return null;
        }
        int port = config.devservices().port().orElse(0);
        Map<String, Function<EmulatorService, String>> properties = Map.of(
                "quarkus.clerk.secret-key", EmulatorService::secretKey,
                "quarkus.clerk.publishable-key", EmulatorService::publishableKey,
                "quarkus.clerk.api-url", EmulatorService::url,
                "quarkus.clerk.proxy-url", EmulatorService::url,
                "quarkus.clerk.sign-in-url", EmulatorService::signInUrl);
        return DevServicesResultBuildItem.<EmulatorService> owned()
                .feature(ClerkProcessor.FEATURE)
                .description("Clerk emulator")
                .serviceConfig(port)
                .startable(() -> new EmulatorService(port))
                .postStartHook(service -> LOG.infof("No Clerk key is configured, so an emulator of Clerk plays its part. "
                        + "Its users and tokens count on this machine only. Sign in at %s", service.signInUrl()))
                .configProvider(properties)
                .build();
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
}
