package io.quarkiverse.clerk.deployment.filter;

import java.util.Set;

import io.quarkiverse.clerk.deployment.ClerkEnabled;
import io.quarkiverse.clerk.deployment.filter.generation.SessionFilter;
import io.quarkiverse.clerk.deployment.filter.generation.SessionFilterGenerator;
import io.quarkiverse.clerk.deployment.filter.generation.SessionFilterPlan;
import io.quarkus.arc.deployment.GeneratedBeanBuildItem;
import io.quarkus.arc.deployment.GeneratedBeanGizmo2Adaptor;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.BuildSteps;
import io.quarkus.resteasy.reactive.spi.ContainerRequestFilterBuildItem;

/** Generates the request filters and registers them with Quarkus REST. */
@BuildSteps(onlyIf = ClerkEnabled.class)
class SessionFilterProcessor {

    /**
     * Before all other filters, as are Quarkus' own checks: whoever is turned away has caused no work. And Quarkus REST
     * refuses to start with a non-blocking filter behind a blocking one.
     */
    private static final int FIRST = Integer.MIN_VALUE;

    @BuildStep
    void sessionFilters(SessionEndpointsBuildItem endpoints, BuildProducer<GeneratedBeanBuildItem> generatedBeans,
            BuildProducer<ContainerRequestFilterBuildItem> requestFilters,
            BuildProducer<SessionFilterBuildItem> sessionFilters) {
        SessionFilterGenerator generator = new SessionFilterGenerator(new GeneratedBeanGizmo2Adaptor(generatedBeans));
        for (SessionFilter filter : SessionFilterPlan.of(endpoints.getEndpoints())) {
            generator.generate(filter);
            requestFilters.produce(registration(filter));
            sessionFilters.produce(new SessionFilterBuildItem(filter));
        }
    }

    private static ContainerRequestFilterBuildItem registration(SessionFilter filter) {
        return new ContainerRequestFilterBuildItem.Builder(filter.className())
                .setRegisterAsBean(false)
                .setNonBlockingRequired(true)
                .setPriority(FIRST)
                .setNameBindingNames(filter.nameBinding().map(binding -> Set.of(binding.toString())).orElseGet(Set::of))
                .build();
    }
}
