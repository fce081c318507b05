package io.quarkiverse.clerk.deployment;

import io.quarkiverse.clerk.runtime.proxy.FrontendApiProxyRoutes;
import io.quarkus.arc.deployment.AdditionalBeanBuildItem;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.BuildSteps;

/** The proxy in front of Clerk's Frontend API; whether there is one is decided when the application starts. */
@BuildSteps(onlyIf = ClerkEnabled.class)
class FrontendApiProxyProcessor {

    private static final String PROXY = FrontendApiProxyRoutes.class.getPackageName() + ".";

    @BuildStep
    AdditionalBeanBuildItem routes() {
        return AdditionalBeanBuildItem.builder().setUnremovable()
                .addBeanClasses(FrontendApiProxyRoutes.class.getName(), PROXY + "FrontendApiClients").build();
    }
}
