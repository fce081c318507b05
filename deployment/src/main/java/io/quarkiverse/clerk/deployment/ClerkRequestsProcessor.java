package io.quarkiverse.clerk.deployment;

import java.util.List;
import java.util.stream.Collectors;

import jakarta.enterprise.inject.spi.DeploymentException;

import org.jboss.jandex.DotName;

import io.quarkiverse.clerk.ClerkOptionsResolver;
import io.quarkiverse.clerk.runtime.ClerkRecorder;
import io.quarkus.arc.deployment.UnremovableBeanBuildItem;
import io.quarkus.arc.deployment.ValidationPhaseBuildItem;
import io.quarkus.arc.deployment.ValidationPhaseBuildItem.ValidationErrorBuildItem;
import io.quarkus.arc.processor.BeanInfo;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.BuildSteps;
import io.quarkus.deployment.annotations.ExecutionTime;
import io.quarkus.deployment.annotations.Record;
import io.quarkus.vertx.http.deployment.FilterBuildItem;
import io.quarkus.vertx.http.runtime.VertxHttpBuildTimeConfig;
import io.quarkus.vertx.http.runtime.security.SecurityHandlerPriorities;

/** What happens to requests before they are authenticated. */
@BuildSteps(onlyIf = ClerkEnabled.class)
class ClerkRequestsProcessor {

    private static final DotName RESOLVER = DotName.createSimple(ClerkOptionsResolver.class);
    /** After CORS, which answers preflights, and before the Frontend API's proxy. */
    private static final int BEFORE_AUTHENTICATION = SecurityHandlerPriorities.AUTHENTICATION + 2;

    @BuildStep
    @Record(ExecutionTime.RUNTIME_INIT)
    FilterBuildItem requestEntrance(ClerkRecorder recorder, VertxHttpBuildTimeConfig http) {
        return new FilterBuildItem(recorder.requestEntrance(http.auth().proactive()), BEFORE_AUTHENTICATION);
    }

    @BuildStep
    UnremovableBeanBuildItem optionsResolver() {
        return UnremovableBeanBuildItem.beanTypes(RESOLVER);
    }

    @BuildStep
    void optionsResolverMistakes(ValidationPhaseBuildItem validationPhase, BuildProducer<ValidationErrorBuildItem> errors) {
        List<BeanInfo> resolvers = validationPhase.getContext().beans().withBeanType(RESOLVER).collect();
        if (resolvers.size() > 1) {
            errors.produce(new ValidationErrorBuildItem(new DeploymentException("Only one ClerkOptionsResolver can decide which"
                    + " Clerk instance a request is for, but there are " + resolvers.stream().map(BeanInfo::toString)
                            .sorted().collect(Collectors.joining(", "))
                    + ". Let one of them ask the others, or remove them.")));
        }
    }
}
