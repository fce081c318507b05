package io.quarkiverse.clerk.deployment.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jboss.resteasy.reactive.common.model.ResourceMethod;

import io.quarkiverse.clerk.deployment.ClerkEnabled;
import io.quarkiverse.clerk.deployment.filter.generation.SessionFilter;
import io.quarkiverse.clerk.deployment.filter.model.MadeEndpoint;
import io.quarkiverse.clerk.deployment.filter.model.SessionEndpoint;
import io.quarkiverse.clerk.deployment.filter.model.SessionRequirement;
import io.quarkiverse.clerk.deployment.filter.validation.SessionValidation;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.BuildSteps;
import io.quarkus.deployment.annotations.Produce;
import io.quarkus.deployment.builditem.ServiceStartBuildItem;
import io.quarkus.resteasy.reactive.server.deployment.ResteasyReactiveResourceMethodEntriesBuildItem;
import io.quarkus.resteasy.reactive.server.deployment.ResteasyReactiveResourceMethodEntriesBuildItem.Entry;

/**
 * Compares the endpoints that were resolved with those that Quarkus REST has made, and fails the build where a filter would
 * meet an endpoint that it does not know, or a requirement no filter.
 */
@BuildSteps(onlyIf = ClerkEnabled.class)
class EndpointCoverageProcessor {

    /** {@link ServiceStartBuildItem} because every kind of build waits for it, those of dev mode and of tests too. */
    @BuildStep
    @Produce(ServiceStartBuildItem.class)
    void endpointCoverage(ResteasyReactiveResourceMethodEntriesBuildItem made, SessionEndpointsBuildItem resolved,
            List<SessionFilterBuildItem> generated) {
        if (generated.isEmpty()) {
            return;
        }
        List<SessionFilter> filters = generated.stream().map(SessionFilterBuildItem::getFilter).toList();
        Map<String, SessionRequirement> requirements = resolved.getEndpoints().endpoints().stream()
                .collect(Collectors.toMap(SessionEndpoint::methodId, SessionEndpoint::requirement, (one, other) -> one));
        List<String> mistakes = new ArrayList<>();
        for (Entry entry : made.getEntries()) {
            if (!new MadeEndpoint(entry).isLocator() && !isCovered(entry, filters, requirements)) {
                mistakes.add("The endpoint " + entry.getActualClassInfo().name() + "#" + entry.getResourceMethod().getName()
                        + " could not be resolved. Annotate the method of the resource class itself, and please report the"
                        + " endpoint as a defect of quarkus-clerk.");
            }
        }
        SessionValidation.fail(mistakes);
    }

    private static boolean isCovered(Entry entry, List<SessionFilter> filters, Map<String, SessionRequirement> requirements) {
        String methodId = new MadeEndpoint(entry).methodId();
        SessionRequirement requirement = requirements.get(methodId);
        if (requirement == null) {
            return false;
        }
        List<SessionFilter> met = filters.stream().filter(filter -> meets(filter, entry.getResourceMethod())).toList();
        boolean allKnowIt = met.stream().allMatch(filter -> filter.requirements().containsKey(methodId));
        boolean oneEnforcesIt = requirement.isNone()
                || met.stream().anyMatch(filter -> requirement.equals(filter.requirements().get(methodId)));
        return allKnowIt && oneEnforcesIt;
    }

    private static boolean meets(SessionFilter filter, ResourceMethod method) {
        return filter.nameBinding().map(binding -> method.getNameBindingNames().contains(binding.toString())).orElse(true);
    }
}
