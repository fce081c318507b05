package io.quarkiverse.clerk.deployment;

import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.Stream;

import io.quarkiverse.clerk.ClerkClient;
import io.quarkiverse.clerk.ReactiveClerkClient;
import io.quarkiverse.clerk.api.model.Page;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.BuildSteps;
import io.quarkus.deployment.builditem.AdditionalIndexedClassesBuildItem;
import io.quarkus.deployment.builditem.nativeimage.NativeImageProxyDefinitionBuildItem;
import io.quarkus.deployment.builditem.nativeimage.ReflectiveClassBuildItem;

/** The REST client of the Backend API. The interfaces are found through the two clients, so none has to be listed here. */
@BuildSteps(onlyIf = ClerkEnabled.class)
class ClerkClientProcessor {

    private static final String MODEL = Page.class.getPackageName() + ".";

    /**
     * What is in the index gets an implementation by quarkus-rest-client, and its return types are registered for
     * reflection. The blocking interfaces are left out: they call their reactive twins.
     */
    @BuildStep
    AdditionalIndexedClassesBuildItem reactiveInterfaces() {
        return new AdditionalIndexedClassesBuildItem(Stream.concat(
                resources(ReactiveClerkClient.class).map(Class::getName),
                Stream.of(Page.class.getName(), MODEL + "ClerkJson", MODEL + "EpochMillis")).toArray(String[]::new));
    }

    /** In front of every interface stands a proxy, which checks arguments and maps errors by the annotations it finds. */
    @BuildStep
    void proxies(BuildProducer<NativeImageProxyDefinitionBuildItem> proxies,
            BuildProducer<ReflectiveClassBuildItem> reflective) {
        List<String> interfaces = Stream.concat(resources(ClerkClient.class), resources(ReactiveClerkClient.class))
                .map(Class::getName).toList();
        interfaces.forEach(name -> proxies.produce(new NativeImageProxyDefinitionBuildItem(name)));
        reflective.produce(ReflectiveClassBuildItem.builder(interfaces.toArray(String[]::new)).methods()
                .reason("proxies of the Clerk Backend API").build());
    }

    private static Stream<Class<?>> resources(Class<?> client) {
        return Stream.of(client.getMethods()).<Class<?>> map(Method::getReturnType).distinct();
    }
}
