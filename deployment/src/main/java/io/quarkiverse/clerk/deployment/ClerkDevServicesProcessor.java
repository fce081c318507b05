package io.quarkiverse.clerk.deployment;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.eclipse.microprofile.config.ConfigProvider;

import io.quarkiverse.clerk.deployment.devservices.EmulatorWebhooksBuildItem;
import io.quarkiverse.clerk.deployment.devservices.WebhookTarget;
import io.quarkiverse.clerk.emulator.ClerkEmulator;
import io.quarkiverse.clerk.emulator.webhook.WebhookEndpoint;
import io.quarkiverse.clerk.runtime.config.ClerkConfigBuilder;
import io.quarkiverse.clerk.runtime.config.ClerkVariables;
import io.quarkiverse.clerk.runtime.config.DotEnvFile;
import io.quarkus.deployment.IsDevServicesSupportedByLaunchMode;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.BuildSteps;
import io.quarkus.deployment.builditem.CuratedApplicationShutdownBuildItem;
import io.quarkus.deployment.builditem.DevServicesAdditionalConfigBuildItem;
import io.quarkus.deployment.builditem.DevServicesResultBuildItem;
import io.quarkus.deployment.builditem.HotDeploymentWatchedFileBuildItem;
import io.quarkus.deployment.builditem.LaunchModeBuildItem;
import io.quarkus.deployment.builditem.LiveReloadBuildItem;
import io.quarkus.deployment.dev.devservices.DevServicesConfig;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.configuration.ConfigUtils;
import io.quarkus.vertx.http.deployment.HttpRootPathBuildItem;

/** Starts the emulator in dev and test, as long as no key of a real instance is configured. */
@BuildSteps(onlyIf = { ClerkEnabled.class, IsDevServicesSupportedByLaunchMode.class, DevServicesConfig.Enabled.class })
class ClerkDevServicesProcessor {

    private static final List<String> KEYS = List.of("quarkus.clerk.secret-key", "quarkus.clerk.machine-secret-key",
            "quarkus.clerk.publishable-key", "quarkus.clerk.jwt-key");
    private static final List<String> ENV_FILES = List.of(".env.local", ".env");

    /**
     * Quarkus' own life cycle of Dev Services comes with quarkus-devservices, which looks for Docker and reports an error
     * where there is none, so the emulator is kept here: across live reloads, until a key is configured or the process ends.
     */
    @BuildStep
    void emulator(ClerkBuildTimeConfig config, HttpRootPathBuildItem rootPath, LaunchModeBuildItem launchMode,
            LiveReloadBuildItem liveReload, CuratedApplicationShutdownBuildItem shutdown,
            BuildProducer<DevServicesResultBuildItem> results, BuildProducer<DevServicesAdditionalConfigBuildItem> properties,
            BuildProducer<EmulatorWebhooksBuildItem> webhooks) {
        KeptEmulator kept = kept(liveReload, shutdown);
        if (!config.devservices().enabled() || isConfigured()) {
            kept.close();
            return;
        }
        ClerkEmulator emulator = kept.at(EmulatorLaunch.of(config.devservices()));
        results.produce(DevServicesResultBuildItem.discovered().feature(ClerkProcessor.FEATURE)
                .description("Clerk emulator at " + emulator.url()).config(Map.of()).build());
        // Not as properties of the result: those Quarkus keeps across live reloads, when the emulator has gone and with it
        // the URL that a real key would be sent to.
        Map<String, String> values = new HashMap<>(EmulatedInstance.properties(emulator, rootPath.getRootPath()));
        values.putAll(sendWebhooks(emulator, kept.signingSecret(), launchMode.getLaunchMode(), webhooks));
        properties.produce(new DevServicesAdditionalConfigBuildItem(others -> values));
    }

    /** @return what the application has to know for it */
    private static Map<String, String> sendWebhooks(ClerkEmulator emulator, String ownSecret, LaunchMode mode,
            BuildProducer<EmulatorWebhooksBuildItem> webhooks) {
        WebhookTarget target = new WebhookTarget(ConfigProvider.getConfig(), envFiles().toList());
        if (target.path().isEmpty()) {
            emulator.webhooks().endpoints(List.of());
            return Map.of();
        }
        String secret = target.configuredSecret().orElse(ownSecret);
        if (!WebhookEndpoint.isSigningSecret(secret)) {
            // The start of the application says what is wrong with it.
            return Map.of();
        }
        target.expectedEndpoint(mode).ifPresentOrElse(endpoint -> emulator.webhooks().endpoint(endpoint, secret),
                emulator.webhooks()::awaitEndpoint);
        webhooks.produce(new EmulatorWebhooksBuildItem(emulator.url().toString(), emulator.secretKey(), secret));
        return target.configuredSecret().isPresent() ? Map.of() : Map.of(WebhookTarget.SIGNING_SECRET, secret);
    }

    /** By their absolute paths: others are looked for among the resources of the application. */
    @BuildStep
    List<HotDeploymentWatchedFileBuildItem> watchedEnvFiles() {
        return envFiles().map(file -> new HotDeploymentWatchedFileBuildItem(file.toString())).toList();
    }

    private static Stream<Path> envFiles() {
        Path directory = ClerkConfigBuilder.workingDirectory().toAbsolutePath();
        return ENV_FILES.stream().map(directory::resolve);
    }

    private static boolean isConfigured() {
        return KEYS.stream().anyMatch(key -> ConfigUtils.isPropertyNonEmpty(key)
                || ClerkVariables.of(key).stream().anyMatch(ClerkDevServicesProcessor::isSet));
    }

    private static boolean isSet(String variable) {
        Stream<String> values = envFiles().map(file -> DotEnvFile.read(file).get(variable));
        return ConfigUtils.isPropertyNonEmpty(variable) || values.filter(Objects::nonNull).anyMatch(value -> !value.isBlank());
    }

    private static KeptEmulator kept(LiveReloadBuildItem liveReload, CuratedApplicationShutdownBuildItem shutdown) {
        KeptEmulator known = liveReload.getContextObject(KeptEmulator.class);
        if (known != null) {
            return known;
        }
        KeptEmulator kept = new KeptEmulator();
        liveReload.setContextObject(KeptEmulator.class, kept);
        shutdown.addCloseTask(kept::close, true);
        return kept;
    }
}
