package io.quarkiverse.clerk.deployment.filter;

import java.util.Set;
import java.util.TreeSet;

import jakarta.enterprise.inject.spi.DeploymentException;

import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.DotName;
import org.jboss.jandex.Type;

import io.quarkiverse.clerk.deployment.ClerkEnabled;
import io.quarkiverse.clerk.deployment.filter.model.ClerkAnnotations;
import io.quarkiverse.clerk.deployment.filter.model.SessionEndpoint;
import io.quarkiverse.clerk.deployment.filter.resolution.SessionAnnotationReader;
import io.quarkus.arc.deployment.UnremovableBeanBuildItem;
import io.quarkus.arc.deployment.ValidationPhaseBuildItem;
import io.quarkus.arc.deployment.ValidationPhaseBuildItem.ValidationErrorBuildItem;
import io.quarkus.arc.processor.BeanInfo;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.BuildSteps;
import io.quarkus.deployment.builditem.nativeimage.ReflectiveClassBuildItem;
import io.quarkus.resteasy.reactive.common.deployment.ResourceScanningResultBuildItem;

/** Keeps the {@code onError} handlers, and sees to it that they are beans. */
@BuildSteps(onlyIf = ClerkEnabled.class)
class ErrorHandlerProcessor {

    @BuildStep
    void errorHandlers(SessionEndpointsBuildItem endpoints, BuildProducer<UnremovableBeanBuildItem> unremovableBeans,
            BuildProducer<ReflectiveClassBuildItem> reflectiveClasses) {
        Set<DotName> handlers = new TreeSet<>();
        for (SessionEndpoint endpoint : endpoints.getEndpoints().endpoints()) {
            endpoint.requirement().onError().ifPresent(handlers::add);
        }
        if (handlers.isEmpty()) {
            return;
        }
        unremovableBeans.produce(UnremovableBeanBuildItem.beanTypes(handlers));
        String[] names = handlers.stream().map(DotName::toString).toArray(String[]::new);
        reflectiveClasses.produce(ReflectiveClassBuildItem.builder(names).constructors(false)
                .reason("the generated filter of quarkus-clerk names the handler").build());
    }

    @BuildStep
    void errorHandlerMistakes(ResourceScanningResultBuildItem scanned, ValidationPhaseBuildItem validationPhase,
            BuildProducer<ValidationErrorBuildItem> errors) {
        for (AnnotationInstance annotation : ClerkAnnotations.in(scanned.getResult().getIndex())) {
            SessionAnnotationReader.read(annotation).onError().ifPresent(handler -> {
                Set<BeanInfo> beans = validationPhase.getBeanResolver()
                        .resolveBeans(Type.create(handler, Type.Kind.CLASS));
                if (beans.isEmpty()) {
                    errors.produce(new ValidationErrorBuildItem(new DeploymentException(ClerkAnnotations.describe(annotation)
                            + " on " + ClerkAnnotations.describe(annotation.target()) + ": the onError handler " + handler
                            + " is no CDI bean. Give the class a scope, such as @ApplicationScoped.")));
                }
            });
        }
    }
}
