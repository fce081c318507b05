package io.quarkiverse.clerk.deployment;

import jakarta.ws.rs.Priorities;

import io.quarkiverse.clerk.ClerkException;
import io.quarkiverse.clerk.ReverificationRequiredException;
import io.quarkiverse.clerk.runtime.ClerkAuthenticationMechanism;
import io.quarkiverse.clerk.runtime.ClerkExceptionMapper;
import io.quarkiverse.clerk.runtime.InsufficientScopeMapper;
import io.quarkiverse.clerk.runtime.ReverificationRequiredMapper;
import io.quarkiverse.clerk.runtime.SessionIdentities;
import io.quarkiverse.clerk.runtime.config.ClerkConfigBuilder;
import io.quarkus.arc.deployment.AdditionalBeanBuildItem;
import io.quarkus.deployment.Capabilities;
import io.quarkus.deployment.Capability;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.BuildSteps;
import io.quarkus.deployment.builditem.ExtensionSslNativeSupportBuildItem;
import io.quarkus.deployment.builditem.FeatureBuildItem;
import io.quarkus.deployment.builditem.RunTimeConfigBuilderBuildItem;
import io.quarkus.resteasy.reactive.spi.ExceptionMapperBuildItem;

/** What every application gets: the mechanism, the identity, the error mapping. */
@BuildSteps(onlyIf = ClerkEnabled.class)
class ClerkProcessor {

    static final String FEATURE = "clerk";

    private static final String RUNTIME = ClerkAuthenticationMechanism.class.getPackageName() + ".";

    @BuildStep
    FeatureBuildItem feature() {
        return new FeatureBuildItem(FEATURE);
    }

    @BuildStep
    ExtensionSslNativeSupportBuildItem tlsInNativeImages() {
        return new ExtensionSslNativeSupportBuildItem(FEATURE);
    }

    @BuildStep
    RunTimeConfigBuilderBuildItem variablesOfClerk() {
        return new RunTimeConfigBuilderBuildItem(ClerkConfigBuilder.class);
    }

    @BuildStep
    AdditionalBeanBuildItem beans() {
        return AdditionalBeanBuildItem.builder().setUnremovable()
                .addBeanClasses(ClerkAuthenticationMechanism.class)
                .addBeanClasses(RUNTIME + "ClerkIdentityProvider", RUNTIME + "ClerkMachineIdentityProvider",
                        RUNTIME + "CurrentClerkIdentity", RUNTIME + "CurrentRedirects",
                        RUNTIME + "RequestInstances", RUNTIME + "Challenges", RUNTIME + "RequiredIdentity",
                        RUNTIME + "SessionEnforcement", RUNTIME + "ClerkSecurityPolicies")
                .build();
    }

    /** For quarkus-clerk-testing; removed where it is not there to inject it. */
    @BuildStep
    AdditionalBeanBuildItem sessionIdentities() {
        return new AdditionalBeanBuildItem(SessionIdentities.class);
    }

    /** A connection lives longer than a token, so its client can send the next one. */
    @BuildStep
    void webSockets(Capabilities capabilities, BuildProducer<AdditionalBeanBuildItem> beans) {
        if (capabilities.isPresent(Capability.WEBSOCKETS_NEXT)) {
            beans.produce(AdditionalBeanBuildItem.unremovableOf(RUNTIME + "WebSocketIdentityProvider"));
        }
    }

    @BuildStep
    void errorMapping(BuildProducer<ExceptionMapperBuildItem> mappers) {
        mappers.produce(new ExceptionMapperBuildItem(ClerkExceptionMapper.class.getName(), ClerkException.class.getName(),
                Priorities.USER + 1, true));
        mappers.produce(new ExceptionMapperBuildItem(ReverificationRequiredMapper.class.getName(),
                ReverificationRequiredException.class.getName(), Priorities.USER + 1, true));
        mappers.produce(new ExceptionMapperBuildItem(InsufficientScopeMapper.class.getName(),
                RUNTIME + "InsufficientScopeException", Priorities.USER + 1, true));
    }
}
