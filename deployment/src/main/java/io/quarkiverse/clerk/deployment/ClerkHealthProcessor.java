package io.quarkiverse.clerk.deployment;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import jakarta.inject.Singleton;

import org.jboss.jandex.DotName;

import io.quarkiverse.clerk.deployment.filter.SessionEndpointsBuildItem;
import io.quarkiverse.clerk.deployment.filter.model.SessionEndpoint;
import io.quarkiverse.clerk.runtime.ClerkInstances;
import io.quarkiverse.clerk.runtime.health.ClerkHealthRecorder;
import io.quarkus.arc.deployment.SyntheticBeanBuildItem;
import io.quarkus.deployment.Capabilities;
import io.quarkus.deployment.Capability;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.BuildSteps;
import io.quarkus.deployment.annotations.ExecutionTime;
import io.quarkus.deployment.annotations.Record;
import io.quarkus.smallrye.health.deployment.spi.HealthBuildItem;

/** The readiness check, where the application has quarkus-smallrye-health. */
@BuildSteps(onlyIf = ClerkEnabled.class)
class ClerkHealthProcessor {

    private static final String HEALTH = ClerkHealthRecorder.class.getPackageName() + ".";

    @BuildStep
    HealthBuildItem readiness(ClerkBuildTimeConfig config) {
        return new HealthBuildItem(HEALTH + "KeysHealthCheck", config.health().enabled());
    }

    @BuildStep
    @Record(ExecutionTime.STATIC_INIT)
    void checkedInstances(ClerkHealthRecorder recorder, SessionEndpointsBuildItem endpoints, Capabilities capabilities,
            ClerkBuildTimeConfig config, BuildProducer<SyntheticBeanBuildItem> beans) {
        if (!capabilities.isPresent(Capability.SMALLRYE_HEALTH) || !config.health().enabled()) {
            return;
        }
        Set<String> checked = new TreeSet<>(Set.of(ClerkInstances.DEFAULT));
        endpoints.getEndpoints().endpoints().stream().map(SessionEndpoint::requirement)
                .filter(requirement -> !requirement.isNone() && !requirement.instance().isEmpty())
                .forEach(requirement -> checked.add(requirement.instance()));
        beans.produce(SyntheticBeanBuildItem.configure(DotName.createSimple(HEALTH + "CheckedInstances"))
                .scope(Singleton.class).unremovable().supplier(recorder.checkedInstances(List.copyOf(checked))).done());
    }
}
