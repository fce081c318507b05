package io.quarkiverse.clerk.deployment.webhook;

import java.util.Collection;
import java.util.Set;

import jakarta.enterprise.event.ObservesAsync;
import jakarta.enterprise.inject.spi.DeploymentException;
import jakarta.inject.Singleton;

import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.DotName;
import org.jboss.jandex.Type;

import io.quarkiverse.clerk.deployment.ClerkEnabled;
import io.quarkiverse.clerk.runtime.webhook.DefaultMessages;
import io.quarkiverse.clerk.runtime.webhook.EventKind;
import io.quarkiverse.clerk.runtime.webhook.ObservedTypes;
import io.quarkiverse.clerk.runtime.webhook.OnVirtualThread;
import io.quarkiverse.clerk.runtime.webhook.OnWorkerThread;
import io.quarkiverse.clerk.runtime.webhook.WebhookRecorder;
import io.quarkiverse.clerk.runtime.webhook.WebhookRoutes;
import io.quarkiverse.clerk.webhook.ClerkEvent;
import io.quarkiverse.clerk.webhook.WebhookMessages;
import io.quarkus.arc.deployment.AdditionalBeanBuildItem;
import io.quarkus.arc.deployment.BeanDiscoveryFinishedBuildItem;
import io.quarkus.arc.deployment.ObserverTransformerBuildItem;
import io.quarkus.arc.deployment.SyntheticBeanBuildItem;
import io.quarkus.arc.deployment.UnremovableBeanBuildItem;
import io.quarkus.arc.processor.ObserverInfo;
import io.quarkus.arc.processor.ObserverTransformer;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.BuildSteps;
import io.quarkus.deployment.annotations.ExecutionTime;
import io.quarkus.deployment.annotations.Record;
import io.quarkus.deployment.builditem.nativeimage.ReflectiveHierarchyBuildItem;
import io.quarkus.deployment.execannotations.ExecutionModelAnnotationsAllowedBuildItem;

/** Webhooks: finds what is observed, checks that it exists, and registers for reflection what it is made of. */
@BuildSteps(onlyIf = ClerkEnabled.class)
class WebhookProcessor {

    private static final DotName OBSERVES_ASYNC = DotName.createSimple(ObservesAsync.class);

    @BuildStep
    AdditionalBeanBuildItem beans() {
        return AdditionalBeanBuildItem.builder().setUnremovable()
                .addBeanClasses(WebhookRoutes.class, DefaultMessages.class, ClerkEvent.class, OnWorkerThread.class,
                        OnVirtualThread.class)
                .build();
    }

    /** An application's own store is injected nowhere but here. */
    @BuildStep
    UnremovableBeanBuildItem storeOfTheApplication() {
        return UnremovableBeanBuildItem.beanTypes(WebhookMessages.class);
    }

    /** CDI has one executor for all asynchronous observers of an event, so those of each kind of thread are told apart. */
    @BuildStep
    ObserverTransformerBuildItem threads() {
        return new ObserverTransformerBuildItem(new ObserverTransformer() {

            @Override
            public boolean appliesTo(Type observedType, Set<AnnotationInstance> qualifiers) {
                return ObservedEvents.isEvent(observedType.name());
            }

            @Override
            public void transform(TransformationContext context) {
                if (context.isAsync()) {
                    context.transform().add(ObservedEvents.isOnVirtualThread(context.getMethod()) ? OnVirtualThread.class
                            : OnWorkerThread.class).done();
                }
            }
        });
    }

    /** Quarkus knows no thread model of observers, and would refuse the annotation there. */
    @BuildStep
    ExecutionModelAnnotationsAllowedBuildItem observersOnVirtualThreads() {
        return new ExecutionModelAnnotationsAllowedBuildItem(method -> method.parameters().stream()
                .anyMatch(parameter -> ObservedEvents.isEvent(parameter.type().name())
                        && parameter.hasDeclaredAnnotation(OBSERVES_ASYNC)));
    }

    @BuildStep
    @Record(ExecutionTime.STATIC_INIT)
    SyntheticBeanBuildItem observed(WebhookRecorder recorder, BeanDiscoveryFinishedBuildItem discovered,
            BuildProducer<ReflectiveHierarchyBuildItem> reflective) {
        Collection<ObserverInfo> observers = discovered.getObservers();
        ObservedEvents observed = ObservedEvents.of(observers);
        if (!observed.mistakes().isEmpty()) {
            throw new DeploymentException(String.join("\n", observed.mistakes()));
        }
        ObservedTypes types = observed.types();
        EventKind.allTypes().stream().filter(type -> types.everything() || types.types().contains(type))
                .map(type -> EventKind.of(type).orElseThrow().data()).distinct()
                .forEach(data -> reflective.produce(ReflectiveHierarchyBuildItem.builder(data)
                        .source(WebhookProcessor.class.getSimpleName() + " > " + data.getName()).build()));
        return SyntheticBeanBuildItem.configure(ObservedTypes.class).scope(Singleton.class).unremovable()
                .supplier(recorder.observedTypes(types.types(), types.everything(), types.onVirtualThreads(),
                        types.everythingOnVirtualThreads()))
                .done();
    }
}
