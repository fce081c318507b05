package io.quarkiverse.clerk.deployment;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Default;
import jakarta.inject.Singleton;

import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.ClassType;
import org.jboss.jandex.DotName;

import io.quarkiverse.clerk.ClerkClient;
import io.quarkiverse.clerk.ClerkInstance;
import io.quarkiverse.clerk.ReactiveClerkClient;
import io.quarkiverse.clerk.TokenType;
import io.quarkiverse.clerk.deployment.filter.ClerkInstanceNameBuildItem;
import io.quarkiverse.clerk.deployment.filter.SessionEndpointsBuildItem;
import io.quarkiverse.clerk.deployment.filter.model.SessionEndpoint;
import io.quarkiverse.clerk.deployment.filter.model.SessionRequirement;
import io.quarkiverse.clerk.runtime.ClerkInstances;
import io.quarkiverse.clerk.runtime.ClerkRecorder;
import io.quarkus.arc.deployment.AdditionalBeanBuildItem;
import io.quarkus.arc.deployment.SyntheticBeanBuildItem;
import io.quarkus.deployment.Capabilities;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.BuildSteps;
import io.quarkus.deployment.annotations.ExecutionTime;
import io.quarkus.deployment.annotations.Record;
import io.quarkus.deployment.builditem.CombinedIndexBuildItem;
import io.quarkus.deployment.builditem.ShutdownContextBuildItem;
import io.quarkus.proxy.deployment.ProxyRegistryBuildItem;
import io.quarkus.runtime.configuration.ConfigUtils;
import io.quarkus.tls.deployment.spi.TlsRegistryBuildItem;

/** The instances of the running application and their clients. */
@BuildSteps(onlyIf = ClerkEnabled.class)
class ClerkInstancesProcessor {

    private static final DotName CLERK_INSTANCE = DotName.createSimple(ClerkInstance.class);
    private static final DotName INSTANCES = DotName.createSimple(ClerkInstances.class);
    private static final String RUNTIME = ClerkInstances.class.getPackageName() + ".";
    private static final String OIDC = "io.quarkus.oidc";
    private static final List<String> SMALLRYE_JWT_KEYS = List.of("mp.jwt.verify.publickey", "mp.jwt.verify.publickey.location",
            "smallrye.jwt.verify.key.location", "smallrye.jwt.verify.secretkey");

    /** ArC knows a qualifier only if it is in its own index. */
    @BuildStep
    AdditionalBeanBuildItem qualifier() {
        return new AdditionalBeanBuildItem(ClerkInstance.class);
    }

    /** Injection points and producers name instances as the annotations of endpoints do. */
    @BuildStep
    void injectedInstances(CombinedIndexBuildItem index, BuildProducer<ClerkInstanceNameBuildItem> names) {
        for (AnnotationInstance qualifier : index.getIndex().getAnnotations(CLERK_INSTANCE)) {
            if (qualifier.value() != null) {
                names.produce(new ClerkInstanceNameBuildItem(qualifier.value().asString(), place(qualifier.target())));
            }
        }
    }

    private static String place(AnnotationTarget target) {
        return switch (target.kind()) {
            case FIELD -> target.asField().declaringClass().name() + "#" + target.asField().name();
            case METHOD -> target.asMethod().declaringClass().name() + "#" + target.asMethod().name();
            case METHOD_PARAMETER -> target.asMethodParameter().method().declaringClass().name() + "#"
                    + target.asMethodParameter().method().name();
            default -> target.toString();
        };
    }

    @BuildStep
    @Record(ExecutionTime.RUNTIME_INIT)
    void instances(ClerkRecorder recorder, TlsRegistryBuildItem tls, ProxyRegistryBuildItem proxies,
            List<ClerkInstanceNameBuildItem> names, SessionEndpointsBuildItem endpoints, Capabilities capabilities,
            ClerkMetricsBuildItem metrics, ShutdownContextBuildItem shutdown,
            BuildProducer<SyntheticBeanBuildItem> beans) {
        Map<String, Map<TokenType, String>> acceptedTokens = acceptedTokens(endpoints.getEndpoints().endpoints());
        recorder.check(usedAt(names), acceptedTokens);
        beans.produce(bean(RUNTIME + "AcceptedTokenTypes").supplier(recorder.acceptedTokenTypes(
                acceptedTokens.values().stream().flatMap(types -> types.keySet().stream()).distinct().sorted().toList()))
                .done());
        beans.produce(bean(ClerkInstances.class.getName())
                .runtimeValue(recorder.instances(tls.registry(), proxies.registry(), metrics.getMetrics(), shutdown))
                .done());
        beans.produce(bean(RUNTIME + "ErrorResponses").supplier(recorder.errorResponses()).done());
        boolean smallRyeJwt = SMALLRYE_JWT_KEYS.stream().anyMatch(ConfigUtils::isPropertyPresent);
        beans.produce(bean(RUNTIME + "OtherBearerMechanisms").supplier(
                recorder.otherBearerMechanisms(capabilities.isPresent(OIDC), smallRyeJwt, SMALLRYE_JWT_KEYS)).done());
        clients(recorder, ClerkInstances.DEFAULT, beans);
        Set<String> named = new TreeSet<>(names.stream().map(ClerkInstanceNameBuildItem::getName).toList());
        named.remove(ClerkInstances.DEFAULT);
        named.forEach(name -> clients(recorder, name, beans));
    }

    private static Map<String, String> usedAt(Collection<ClerkInstanceNameBuildItem> names) {
        Map<String, String> places = new HashMap<>();
        names.forEach(name -> places.putIfAbsent(name.getName(), name.getUsedAt()));
        return places;
    }

    /** The token types that are accepted of each instance, with an endpoint that does. */
    private static Map<String, Map<TokenType, String>> acceptedTokens(Collection<SessionEndpoint> endpoints) {
        Map<String, Map<TokenType, String>> accepted = new TreeMap<>();
        for (SessionEndpoint endpoint : endpoints) {
            SessionRequirement requirement = endpoint.requirement();
            if (!requirement.isNone() && !endpoint.endpoint().resourceClass().isInterface()) {
                String instance = requirement.instance().isEmpty() ? ClerkInstances.DEFAULT : requirement.instance();
                Map<TokenType, String> ofInstance = accepted.computeIfAbsent(instance, name -> new TreeMap<>());
                requirement.accepts().forEach(type -> ofInstance.putIfAbsent(type, endpoint.endpoint().describe()));
            }
        }
        return accepted;
    }

    private static SyntheticBeanBuildItem.ExtendedBeanConfigurator bean(String type) {
        return SyntheticBeanBuildItem.configure(DotName.createSimple(type)).scope(Singleton.class).unremovable()
                .setRuntimeInit();
    }

    private static void clients(ClerkRecorder recorder, String instance, BuildProducer<SyntheticBeanBuildItem> beans) {
        beans.produce(client(ClerkClient.class, instance).createWith(recorder.client(instance)).done());
        beans.produce(client(ReactiveClerkClient.class, instance).createWith(recorder.reactiveClient(instance)).done());
    }

    private static SyntheticBeanBuildItem.ExtendedBeanConfigurator client(Class<?> type, String instance) {
        // Of a normal scope, so that a test can put a mock in its place.
        SyntheticBeanBuildItem.ExtendedBeanConfigurator bean = SyntheticBeanBuildItem.configure(type)
                .scope(ApplicationScoped.class).setRuntimeInit().addInjectionPoint(ClassType.create(INSTANCES));
        return instance.equals(ClerkInstances.DEFAULT) ? bean.addQualifier(Default.class)
                : bean.addQualifier().annotation(ClerkInstance.class).addValue("value", instance).done();
    }
}
