package io.quarkiverse.clerk.deployment.filter.resolution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.resteasy.reactive.common.processor.scanning.ApplicationScanningResult;
import org.jboss.resteasy.reactive.common.processor.scanning.ResourceScanningResult;
import org.jboss.resteasy.reactive.common.processor.transformation.AnnotationStore;

import io.quarkiverse.clerk.deployment.filter.model.ClerkAnnotations;
import io.quarkiverse.clerk.deployment.filter.model.RequirementOrigin;
import io.quarkiverse.clerk.deployment.filter.model.RequirementOrigin.Level;
import io.quarkiverse.clerk.deployment.filter.model.RestEndpoint;
import io.quarkiverse.clerk.deployment.filter.model.SessionEndpoint;
import io.quarkiverse.clerk.deployment.filter.model.SessionRequirement;
import io.quarkiverse.clerk.deployment.filter.resolution.RequirementResolver.ApplicationWide;

/**
 * Every endpoint of the application with what applies to it.
 *
 * @param endpoints the methods that answer requests, in the order of their ids
 * @param locators the methods that only locate a sub-resource; no request filter runs for them
 * @param applicationAnnotation the annotation of the {@code Application} class
 * @param consulted the keys of all declarations whose annotation some endpoint took into account, see
 *        {@link ClerkAnnotations#key}
 * @param mistakes the endpoints that could not be resolved without doubt
 */
public record SessionEndpoints(List<SessionEndpoint> endpoints, List<SessionEndpoint> locators,
        Optional<AnnotationInstance> applicationAnnotation, Set<String> consulted, List<String> mistakes) {

    private static final String DEFAULT_PROPERTY = "quarkus.clerk.default-protection";

    /**
     * @param annotations the annotations of Jakarta REST, which extensions may have added to by transformation
     * @param byDefault what applies where nothing is annotated
     */
    public static SessionEndpoints resolve(ResourceScanningResult resources, ApplicationScanningResult application,
            AnnotationStore annotations, SessionRequirement byDefault) {
        IndexView index = resources.getIndex();
        RestEndpoints restEndpoints = new RestEndpoints(index, annotations, resources.getHttpAnnotationToMethod().keySet());
        Optional<AnnotationInstance> onApplication = onApplication(application.getSelectedAppClass(), index);
        RequirementResolver resolver = new RequirementResolver(index, applicationWide(onApplication, byDefault));

        List<SessionEndpoint> resolved = new ArrayList<>();
        for (ClassInfo resource : resources.getScannedResources().values()) {
            List<SessionEndpoint> found = resolve(restEndpoints.of(resource), resolver);
            // What the application leaves out may be annotated all the same.
            if (application.keepClass(resource.name().toString())) {
                resolved.addAll(found);
            }
        }
        for (ClassInfo subResource : resources.getPossibleSubResources().values()) {
            resolved.addAll(resolve(restEndpoints.of(subResource), resolver));
        }
        resolved.sort(Comparator.comparing(SessionEndpoint::methodId));
        return new SessionEndpoints(resolved.stream().filter(found -> !found.endpoint().isLocator()).toList(),
                resolved.stream().filter(found -> found.endpoint().isLocator()).toList(), onApplication,
                resolver.consulted(), resolver.mistakes());
    }

    private static List<SessionEndpoint> resolve(List<RestEndpoint> endpoints, RequirementResolver resolver) {
        return endpoints.stream().map(resolver::resolve).toList();
    }

    private static Optional<AnnotationInstance> onApplication(ClassInfo application, IndexView index) {
        if (application == null) {
            return Optional.empty();
        }
        Optional<AnnotationInstance> own = ClerkAnnotations.declaredOn(application);
        DotName superclass = application.superName();
        return own.isPresent() || superclass == null ? own : onApplication(index.getClassByName(superclass), index);
    }

    private static ApplicationWide applicationWide(Optional<AnnotationInstance> onApplication, SessionRequirement byDefault) {
        if (onApplication.isPresent()) {
            AnnotationInstance annotation = onApplication.get();
            return new ApplicationWide(SessionAnnotationReader.read(annotation),
                    new RequirementOrigin(Level.APPLICATION, ClerkAnnotations.describe(annotation.target())));
        }
        return new ApplicationWide(byDefault,
                byDefault.isNone() ? RequirementOrigin.NOWHERE : new RequirementOrigin(Level.DEFAULT, DEFAULT_PROPERTY));
    }
}
