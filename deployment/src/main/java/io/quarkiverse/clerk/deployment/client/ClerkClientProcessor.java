package io.quarkiverse.clerk.deployment.client;

import java.util.List;
import java.util.stream.Stream;

import io.quarkiverse.clerk.ClerkClient;
import io.quarkiverse.clerk.ReactiveClerkClient;
import io.quarkiverse.clerk.deployment.ClerkEnabled;
import io.quarkus.deployment.ApplicationArchive;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.BuildSteps;
import io.quarkus.deployment.builditem.AdditionalIndexedClassesBuildItem;
import io.quarkus.deployment.builditem.ApplicationArchivesBuildItem;
import io.quarkus.deployment.builditem.CombinedIndexBuildItem;
import io.quarkus.deployment.builditem.nativeimage.NativeImageProxyDefinitionBuildItem;
import io.quarkus.deployment.builditem.nativeimage.ReflectiveClassBuildItem;

/** The REST client of the Backend API, as much of it as is called. */
@BuildSteps(onlyIf = ClerkEnabled.class)
class ClerkClientProcessor {

    @BuildStep
    CalledResourcesBuildItem calledResources(ApplicationArchivesBuildItem archives) {
        return CalledResources.of(archives.getAllApplicationArchives().stream().map(ApplicationArchive::getIndex).toList());
    }

    /**
     * What is in the index gets an implementation by quarkus-rest-client, and its models are registered for reflection. The
     * blocking interfaces are left out: they call their reactive twins.
     */
    @BuildStep
    AdditionalIndexedClassesBuildItem restClients(CalledResourcesBuildItem called) {
        return new AdditionalIndexedClassesBuildItem(called.reactive().stream().map(Class::getName).toArray(String[]::new));
    }

    @BuildStep
    ReflectiveClassBuildItem jackson(CalledResourcesBuildItem called, CombinedIndexBuildItem index) {
        return ReflectiveClassBuildItem
                .builder(JacksonSupport.of(called.reactive(), index.getComputingIndex()).toArray(String[]::new))
                .reason("models of the Clerk Backend API").build();
    }

    /**
     * In front of every interface stands a proxy, which checks arguments and maps errors by the annotations it finds; and so
     * do the two clients, whose accessors say which interfaces there are.
     */
    @BuildStep
    void proxies(CalledResourcesBuildItem called, BuildProducer<NativeImageProxyDefinitionBuildItem> proxies,
            BuildProducer<ReflectiveClassBuildItem> reflective) {
        List<String> interfaces = Stream.of(called.blocking().stream(), called.reactive().stream(),
                Stream.of(ClerkClient.class, ReactiveClerkClient.class))
                .flatMap(stream -> stream).map(Class::getName).sorted().toList();
        interfaces.forEach(name -> proxies.produce(new NativeImageProxyDefinitionBuildItem(name)));
        reflective.produce(ReflectiveClassBuildItem.builder(interfaces.toArray(String[]::new)).methods()
                .reason("proxies of the Clerk Backend API").build());
    }
}
