package io.quarkiverse.clerk.deployment.client;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Default;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Provider;

import org.jboss.jandex.ClassType;
import org.jboss.jandex.DotName;
import org.jboss.jandex.Type;

import io.quarkiverse.clerk.ClerkInstance;
import io.quarkiverse.clerk.deployment.ClerkEnabled;
import io.quarkiverse.clerk.deployment.filter.ClerkInstanceNameBuildItem;
import io.quarkiverse.clerk.runtime.ClerkInstances;
import io.quarkiverse.clerk.runtime.ClerkRecorder;
import io.quarkus.arc.InjectableInstance;
import io.quarkus.arc.deployment.BeanDiscoveryFinishedBuildItem;
import io.quarkus.arc.deployment.SyntheticBeanBuildItem;
import io.quarkus.arc.processor.InjectionPointInfo;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.BuildSteps;
import io.quarkus.deployment.annotations.ExecutionTime;
import io.quarkus.deployment.annotations.Record;

/** The resources of the clients as beans of their own, those that are injected somewhere. */
@BuildSteps(onlyIf = ClerkEnabled.class)
class ResourceBeansProcessor {

    private static final DotName CLERK_INSTANCE = DotName.createSimple(ClerkInstance.class);
    private static final DotName ANY = DotName.createSimple(Any.class);
    private static final Set<DotName> WRAPPERS = Stream.of(Instance.class, Provider.class, InjectableInstance.class)
            .map(DotName::createSimple).collect(Collectors.toSet());

    /** @param instance the name of the instance of Clerk */
    private record Resource(Class<?> api, String instance) {
    }

    @BuildStep
    @Record(ExecutionTime.RUNTIME_INIT)
    void resources(BeanDiscoveryFinishedBuildItem discovery, List<ClerkInstanceNameBuildItem> names, ClerkRecorder recorder,
            BuildProducer<SyntheticBeanBuildItem> beans) {
        Set<String> instances = names.stream().map(ClerkInstanceNameBuildItem::getName).collect(Collectors.toSet());
        instances.add(ClerkInstances.DEFAULT);
        for (Resource resource : injected(discovery.getInjectionPoints(), instances)) {
            SyntheticBeanBuildItem.ExtendedBeanConfigurator bean = SyntheticBeanBuildItem.configure(resource.api())
                    .scope(ApplicationScoped.class).setRuntimeInit()
                    .addInjectionPoint(ClassType.create(ClerkInstances.class))
                    .createWith(recorder.resource(resource.instance(), resource.api()));
            beans.produce(resource.instance().equals(ClerkInstances.DEFAULT) ? bean.addQualifier(Default.class).done()
                    : bean.addQualifier().annotation(ClerkInstance.class).addValue("value", resource.instance()).done().done());
        }
    }

    private static Set<Resource> injected(Collection<InjectionPointInfo> injectionPoints, Set<String> instances) {
        Map<DotName, Class<?>> apis = ResourceAccessors.twins().entrySet().stream()
                .flatMap(twins -> Stream.of(twins.getKey(), twins.getValue()))
                .collect(Collectors.toMap(DotName::createSimple, Function.identity()));
        Set<Resource> resources = new HashSet<>();
        for (InjectionPointInfo injectionPoint : injectionPoints) {
            Class<?> api = apis.get(type(injectionPoint.getRequiredType()));
            if (api != null) {
                instances(injectionPoint, instances).forEach(instance -> resources.add(new Resource(api, instance)));
            }
        }
        return resources;
    }

    private static DotName type(Type required) {
        return required.kind() == Type.Kind.PARAMETERIZED_TYPE && WRAPPERS.contains(required.name())
                ? required.asParameterizedType().arguments().get(0).name()
                : required.name();
    }

    /** All, for whoever selects one at run time. */
    private static Set<String> instances(InjectionPointInfo injectionPoint, Set<String> all) {
        if (injectionPoint.getRequiredQualifiers().stream().anyMatch(qualifier -> qualifier.name().equals(ANY))) {
            return all;
        }
        return injectionPoint.getRequiredQualifiers().stream().filter(qualifier -> qualifier.name().equals(CLERK_INSTANCE))
                .map(qualifier -> Set.of(qualifier.value().asString())).findFirst().orElse(Set.of(ClerkInstances.DEFAULT));
    }
}
