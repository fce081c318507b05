package io.quarkiverse.clerk.deployment.filter;

import java.util.List;

import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTransformation;
import org.jboss.jandex.IndexView;
import org.jboss.resteasy.reactive.common.processor.scanning.ResourceScanningResult;
import org.jboss.resteasy.reactive.common.processor.transformation.AnnotationStore;

import io.quarkiverse.clerk.ClerkSession;
import io.quarkiverse.clerk.RequireClerkSession;
import io.quarkiverse.clerk.deployment.ClerkBuildTimeConfig;
import io.quarkiverse.clerk.deployment.ClerkEnabled;
import io.quarkiverse.clerk.deployment.filter.model.ClerkAnnotations;
import io.quarkiverse.clerk.deployment.filter.model.SessionRequirement;
import io.quarkiverse.clerk.deployment.filter.resolution.SessionAnnotationReader;
import io.quarkiverse.clerk.deployment.filter.resolution.SessionEndpoints;
import io.quarkiverse.clerk.deployment.filter.validation.SessionValidation;
import io.quarkus.arc.deployment.BeanArchiveIndexBuildItem;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.BuildSteps;
import io.quarkus.deployment.builditem.AdditionalIndexedClassesBuildItem;
import io.quarkus.resteasy.reactive.common.deployment.ApplicationResultBuildItem;
import io.quarkus.resteasy.reactive.common.deployment.ResourceScanningResultBuildItem;
import io.quarkus.resteasy.reactive.server.spi.AnnotationsTransformerBuildItem;

/** Finds out which endpoint asks for which session. */
@BuildSteps(onlyIf = ClerkEnabled.class)
class SessionEndpointsProcessor {

    /** Quarkus REST takes an annotation for a name binding only if its class is in the index. */
    @BuildStep
    AdditionalIndexedClassesBuildItem nameBindings() {
        return new AdditionalIndexedClassesBuildItem(ClerkSession.class.getName(), RequireClerkSession.class.getName());
    }

    /**
     * From the index of Quarkus REST and not from {@link BeanArchiveIndexBuildItem}: that one waits for all generated
     * beans, of which the filter is one.
     */
    @BuildStep
    SessionEndpointsBuildItem sessionEndpoints(ResourceScanningResultBuildItem scanned,
            ApplicationResultBuildItem application, List<AnnotationsTransformerBuildItem> transformers,
            ClerkBuildTimeConfig config) {
        ResourceScanningResult resources = scanned.getResult();
        List<AnnotationTransformation> transformations = transformers.stream()
                .map(AnnotationsTransformerBuildItem::getAnnotationTransformation).toList();
        SessionEndpoints resolved = SessionEndpoints.resolve(resources, application.getResult(),
                new AnnotationStore(resources.getIndex(), transformations), byDefault(config));
        new SessionValidation(resources.getIndex()).validate(resolved);
        return new SessionEndpointsBuildItem(resolved);
    }

    @BuildStep
    void instanceNames(ResourceScanningResultBuildItem scanned, BuildProducer<ClerkInstanceNameBuildItem> instanceNames) {
        IndexView index = scanned.getResult().getIndex();
        for (AnnotationInstance annotation : ClerkAnnotations.in(index)) {
            String instance = SessionAnnotationReader.read(annotation).instance();
            if (!instance.isEmpty()) {
                instanceNames.produce(
                        new ClerkInstanceNameBuildItem(instance, ClerkAnnotations.describe(annotation.target())));
            }
        }
    }

    private static SessionRequirement byDefault(ClerkBuildTimeConfig config) {
        return switch (config.defaultProtection()) {
            case NONE -> SessionRequirement.NONE;
            case SESSION -> SessionRequirement.SESSION;
            case REQUIRE_SESSION -> SessionRequirement.REQUIRE_SESSION;
        };
    }
}
