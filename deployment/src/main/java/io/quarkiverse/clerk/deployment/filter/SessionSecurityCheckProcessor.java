package io.quarkiverse.clerk.deployment.filter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.stream.Stream;

import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.resteasy.reactive.server.processor.ServerEndpointIndexer;

import io.quarkiverse.clerk.deployment.ClerkEnabled;
import io.quarkiverse.clerk.deployment.filter.model.SessionEndpoint;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.BuildSteps;
import io.quarkus.deployment.annotations.ExecutionTime;
import io.quarkus.deployment.annotations.Record;
import io.quarkus.resteasy.reactive.common.deployment.JaxRsSecurityConfig;
import io.quarkus.resteasy.reactive.common.deployment.ResourceScanningResultBuildItem;
import io.quarkus.security.deployment.AdditionalSecurityCheckBuildItem;
import io.quarkus.security.deployment.SecurityConfig;
import io.quarkus.security.runtime.SecurityCheckRecorder;
import io.quarkus.security.spi.SecurityTransformer;
import io.quarkus.security.spi.SecurityTransformerBuildItem;

/**
 * Makes our annotations count where the application denies whatever has no security annotation
 * ({@code quarkus.security.jaxrs.deny-unannotated-endpoints} and its kin): their endpoints get the check of
 * {@code @PermitAll}, and the filter decides.
 * <p>
 * Not that of {@code @Authenticated} for the strict ones, although it would be a second lock. It is turned before the filter
 * runs, so it would answer 401 where the filter redirects to the handshake, asks an {@code onError} handler or looks for a
 * session of another instance. That every strict endpoint meets its filter is checked in {@link EndpointCoverageProcessor}.
 */
@BuildSteps(onlyIf = ClerkEnabled.class)
class SessionSecurityCheckProcessor {

    @BuildStep
    @Record(ExecutionTime.STATIC_INIT)
    void sessionSecurityChecks(SessionEndpointsBuildItem endpoints, ResourceScanningResultBuildItem scanned,
            SecurityTransformerBuildItem securityTransformer, JaxRsSecurityConfig jaxRsConfig, SecurityConfig securityConfig,
            SecurityCheckRecorder recorder, BuildProducer<AdditionalSecurityCheckBuildItem> checks) {
        if (!deniesUnannotated(jaxRsConfig, securityConfig)) {
            return;
        }
        IndexView index = scanned.getResult().getIndex();
        SecurityTransformer annotations = SecurityTransformerBuildItem.createSecurityTransformer(index, securityTransformer);
        for (Entry<MethodInfo, List<SessionEndpoint>> called : byCalledMethod(endpoints, index).entrySet()) {
            List<SessionEndpoint> served = called.getValue();
            // One check serves all endpoints of an inherited method: what it must not open, it cannot open for the others.
            if (served.stream().anyMatch(endpoint -> endpoint.requirement().isNone())
                    || hasSecurityAnnotation(called.getKey(), served, annotations)) {
                continue;
            }
            checks.produce(new AdditionalSecurityCheckBuildItem(called.getKey(), recorder.permitAll()));
        }
    }

    private static boolean deniesUnannotated(JaxRsSecurityConfig jaxRsConfig, SecurityConfig securityConfig) {
        return jaxRsConfig.denyJaxRs() || jaxRsConfig.defaultRolesAllowed().isPresent()
                || securityConfig.denyUnannotatedMembers();
    }

    private static Map<MethodInfo, List<SessionEndpoint>> byCalledMethod(SessionEndpointsBuildItem endpoints,
            IndexView index) {
        Map<MethodInfo, List<SessionEndpoint>> called = new LinkedHashMap<>();
        for (SessionEndpoint endpoint : endpoints.getEndpoints().endpoints()) {
            // Of an abstract class there are no instances, only of the resource classes that inherit the method.
            if (!endpoint.endpoint().resourceClass().isAbstract()) {
                MethodInfo method = ServerEndpointIndexer.findEndpointImplementation(endpoint.endpoint().method(),
                        endpoint.endpoint().resourceClass(), index);
                called.computeIfAbsent(method, key -> new ArrayList<>()).add(endpoint);
            }
        }
        return called;
    }

    /** Quarkus' own check of these stays in force. */
    private static boolean hasSecurityAnnotation(MethodInfo called, List<SessionEndpoint> served,
            SecurityTransformer annotations) {
        Stream<MethodInfo> methods = Stream.concat(Stream.of(called),
                served.stream().map(endpoint -> endpoint.endpoint().method()));
        return methods.anyMatch(method -> annotations.hasSecurityAnnotation(method)
                || annotations.hasSecurityAnnotation(method.declaringClass()));
    }
}
