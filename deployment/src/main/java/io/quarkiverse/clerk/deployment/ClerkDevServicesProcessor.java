package io.quarkiverse.clerk.deployment;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logging.Logger;

import io.quarkiverse.clerk.deployment.devservices.EmulatorWebhooksBuildItem;
import io.quarkiverse.clerk.deployment.devservices.WebhookTarget;
import io.quarkiverse.clerk.emulator.ClerkEmulator;
import io.quarkiverse.clerk.emulator.ClerkEmulatorOptions;
import io.quarkiverse.clerk.emulator.webhook.WebhookEndpoint;
import io.quarkiverse.clerk.runtime.config.ClerkVariables;
import io.quarkiverse.clerk.runtime.config.DotEnvFile;
import io.quarkus.deployment.IsDevServicesSupportedByLaunchMode;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.BuildSteps;
import io.quarkus.deployment.builditem.CuratedApplicationShutdownBuildItem;
import io.quarkus.deployment.builditem.DevServicesResultBuildItem;
import io.quarkus.deployment.builditem.HotDeploymentWatchedFileBuildItem;
import io.quarkus.deployment.builditem.LaunchModeBuildItem;
import io.quarkus.deployment.builditem.LiveReloadBuildItem;
import io.quarkus.deployment.dev.devservices.DevServicesConfig;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.configuration.ConfigUtils;

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
    DevServicesResultBuildItem emulator(ClerkBuildTimeConfig config, LiveReloadBuildItem liveReload,
            CuratedApplicationShutdownBuildItem shutdown, LaunchModeBuildItem launchMode,
            BuildProducer<EmulatorWebhooksBuildItem> webhooks) {
        RunningEmulator running = liveReload.getContextObject(RunningEmulator.class);
        int port = config.devservices().port().orElse(0);
        boolean wanted = config.devservices().enabled() && !isConfigured();
        if (running != null && !(wanted && running.configuredPort() == port)) {
            running.emulator().close();
            liveReload.setContextObject(RunningEmulator.class, null);
            running = null;
        }
        if (!wanted) {
            return null;
        }
        if (running == null) {
            running = new RunningEmulator(ClerkEmulator.start(ClerkEmulatorOptions.builder().port(port).build()), port,
                    WebhookEndpoint.newSigningSecret());
            liveReload.setContextObject(RunningEmulator.class, running);
            shutdown.addCloseTask(running.emulator()::close, true);
            LOG.infof("No Clerk key is configured, so an emulator of Clerk plays its part. Its users and tokens count on this "
                    + "machine only. Sign in at %s", running.emulator().signInUrl());
        }
        Map<String, String> properties = new HashMap<>(properties(running.emulator()));
        properties.putAll(sendWebhooks(running, launchMode.getLaunchMode(), webhooks));
        return DevServicesResultBuildItem.discovered().feature(ClerkProcessor.FEATURE).description("Clerk emulator")
                .config(properties).build();
    }

    private static Map<String, String> properties(ClerkEmulator emulator) {
        return Map.of(
                "quarkus.clerk.secret-key", emulator.secretKey(),
                "quarkus.clerk.publishable-key", emulator.publishableKey(),
                "quarkus.clerk.api-url", emulator.url().toString(),
                "quarkus.clerk.proxy-url", emulator.url().toString(),
                "quarkus.clerk.sign-in-url", emulator.signInUrl().toString());
    }

    /** @return what the application has to know for it */
    private static Map<String, String> sendWebhooks(RunningEmulator running, LaunchMode mode,
            BuildProducer<EmulatorWebhooksBuildItem> webhooks) {
        ClerkEmulator emulator = running.emulator();
        WebhookTarget target = new WebhookTarget(ConfigProvider.getConfig(), ENV_FILES);
        if (target.path().isEmpty()) {
            emulator.webhooks().endpoints(List.of());
            return Map.of();
        }
        Optional<String> configured = target.configuredSecret();
        String secret = configured.orElse(running.signingSecret());
        if (!WebhookEndpoint.isSigningSecret(secret)) {
            // The start of the application says what is wrong with it.
            return Map.of();
        }
        target.expectedEndpoint(mode).ifPresentOrElse(endpoint -> emulator.webhooks().endpoint(endpoint, secret),
                emulator.webhooks()::awaitEndpoint);
        webhooks.produce(new EmulatorWebhooksBuildItem(emulator.url().toString(), emulator.secretKey(), secret));
        return configured.isPresent() ? Map.of() : Map.of(WebhookTarget.SIGNING_SECRET, secret);
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

    /**
     * @param configuredPort the port that was asked for, 0 for any
     * @param signingSecret what its webhooks are signed with, unless the application has a secret
     */
    private record RunningEmulator(ClerkEmulator emulator, int configuredPort, String signingSecret) {
    }
}
