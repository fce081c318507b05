package io.quarkiverse.clerk.deployment;

import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.BuildSteps;
import io.quarkus.deployment.builditem.IndexDependencyBuildItem;

/** The REST client of the Backend API. */
@BuildSteps(onlyIf = ClerkEnabled.class)
class ClerkClientProcessor {

    /**
     * With the runtime module in the index, quarkus-rest-client implements each interface of the Backend API and registers
     * the types that it returns for reflection; nothing has to be listed by hand.
     */
    @BuildStep
    IndexDependencyBuildItem backendApiInIndex() {
        return new IndexDependencyBuildItem("io.quarkiverse.clerk", "quarkus-clerk");
    }
}
