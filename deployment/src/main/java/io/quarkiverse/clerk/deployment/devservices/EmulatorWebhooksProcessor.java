package io.quarkiverse.clerk.deployment.devservices;

import java.util.Optional;

import jakarta.inject.Singleton;

import io.quarkiverse.clerk.runtime.devservices.EmulatorWebhooks;
import io.quarkiverse.clerk.runtime.devservices.EmulatorWebhooksRecorder;
import io.quarkus.arc.deployment.AdditionalBeanBuildItem;
import io.quarkus.arc.deployment.SyntheticBeanBuildItem;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.ExecutionTime;
import io.quarkus.deployment.annotations.Record;

/** In dev and test, the application tells the emulator where it takes webhooks; no other application has any of this. */
class EmulatorWebhooksProcessor {

    private static final String ANNOUNCEMENT = EmulatorWebhooks.class.getPackageName() + ".WebhookAnnouncement";

    @BuildStep
    @Record(ExecutionTime.STATIC_INIT)
    void announce(Optional<EmulatorWebhooksBuildItem> emulator, EmulatorWebhooksRecorder recorder,
            BuildProducer<AdditionalBeanBuildItem> beans, BuildProducer<SyntheticBeanBuildItem> synthetic) {
        emulator.ifPresent(present -> {
            beans.produce(AdditionalBeanBuildItem.unremovableOf(ANNOUNCEMENT));
            synthetic.produce(SyntheticBeanBuildItem.configure(EmulatorWebhooks.class).scope(Singleton.class).supplier(
                    recorder.emulator(present.getUrl(), present.getSecretKey(), present.getSigningSecret())).done());
        });
    }
}
