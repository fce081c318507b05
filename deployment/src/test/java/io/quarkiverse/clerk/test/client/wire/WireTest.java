package io.quarkiverse.clerk.test.client.wire;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.quarkiverse.clerk.ClerkClient;
import io.quarkiverse.clerk.ReactiveClerkClient;
import io.quarkiverse.clerk.runtime.client.BackendApiClients;
import io.quarkiverse.clerk.runtime.client.BackendApiMetrics;
import io.quarkiverse.clerk.test.client.BackendApiPeer;
import io.quarkiverse.clerk.test.client.TestSettings;
import io.quarkiverse.clerk.test.client.wire.Samples.Fill;
import io.quarkus.deployment.builditem.AdditionalIndexedClassesBuildItem;
import io.quarkus.proxy.ProxyConfigurationRegistry;
import io.quarkus.test.QuarkusUnitTest;
import io.quarkus.tls.TlsConfigurationRegistry;
import io.smallrye.mutiny.Uni;

/**
 * Every method of every interface, called with made-up arguments, against what Clerk's description says of its request. A
 * method that is added is tested without being named here, and an operation without one fails the test.
 */
class WireTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addPackage(WireTest.class.getPackage())
                    .addClasses(BackendApiPeer.class, TestSettings.class).addAsResource("backend-api/operations.json")
                    .addAsResource("backend-api/differences.json"))
            // The build leaves out what nothing calls, and nobody can tell what is called by reflection.
            .addBuildChainCustomizer(chain -> chain.addBuildStep(context -> context.produce(
                    new AdditionalIndexedClassesBuildItem(Stream.of(ReactiveClerkClient.class.getMethods())
                            .map(accessor -> accessor.getReturnType().getName()).toArray(String[]::new))))
                    .produces(AdditionalIndexedClassesBuildItem.class).build())
            .overrideConfigKey("quarkus.http.test-port", "0");

    @Inject
    TlsConfigurationRegistry tls;

    @Inject
    ProxyConfigurationRegistry proxies;

    private final Map<String, SpecifiedRequest> specification = new TreeMap<>();
    private final Map<String, WireDifference> known = WireDifference.known();
    private BackendApiPeer peer;
    private BackendApiClients clients;

    @BeforeEach
    void start() {
        SpecifiedRequest.all().forEach(request -> specification.put(request.key(), request));
        peer = new BackendApiPeer();
        peer.answers("{}");
        clients = new BackendApiClients(TestSettings.of(peer.uri()).settings(), new BackendApiMetrics(), () -> tls,
                () -> proxies);
    }

    @AfterEach
    void stop() {
        clients.close();
        peer.close();
    }

    @Test
    void everyOperationHasAMethodInBothStyles() {
        for (Class<?> client : List.of(ClerkClient.class, ReactiveClerkClient.class)) {
            Map<String, List<ApiMethod>> methods = ApiMethod.of(client).stream().collect(groupingBy(ApiMethod::key));
            assertThat(specification).hasSize(249);
            assertThat(specification.values()).as(client.getName()).filteredOn(request -> !methods.containsKey(request.key()))
                    .isEmpty();
            assertThat(specification.values()).filteredOn(SpecifiedRequest::deprecated)
                    .allMatch(request -> methods.get(request.key()).stream().allMatch(ApiMethod::deprecated));
        }
    }

    static Stream<String> accessors() {
        return Stream.of(ClerkClient.class.getMethods()).map(Method::getName).sorted();
    }

    @ParameterizedTest
    @MethodSource("accessors")
    void isSentAsClerkDescribesIt(String accessor) {
        SoftAssertions softly = new SoftAssertions();
        for (Class<?> client : List.of(ClerkClient.class, ReactiveClerkClient.class)) {
            Map<String, List<ApiMethod>> operations = ApiMethod.of(client, accessor).stream()
                    .collect(groupingBy(ApiMethod::key, TreeMap::new, toList()));
            operations.forEach((key, methods) -> {
                WireExpectations expectations = new WireExpectations(specification.get(key), softly);
                for (ApiMethod method : methods) {
                    for (Fill fill : Fill.values()) {
                        expectations.verify(method, fill, call(client, method, fill));
                    }
                }
                if (specification.containsKey(key)) {
                    WireDifference expected = known.getOrDefault(specification.get(key).id(), WireDifference.none());
                    softly.assertThat(expectations.difference()).as(specification.get(key).toString()).isEqualTo(expected);
                }
            });
        }
        softly.assertAll();
    }

    private SentRequest call(Class<?> client, ApiMethod method, Fill fill) {
        int before = peer.requests().size();
        Object target = Samples.invoke(method.accessor(),
                client == ClerkClient.class ? clients.blocking() : clients.reactive());
        Object answer = Samples.invoke(method.method(), target, new Samples(fill).arguments(method.method()));
        if (answer instanceof Uni<?> uni) {
            uni.await().atMost(Duration.ofSeconds(10));
        }
        List<BackendApiPeer.Request> sent = new ArrayList<>(peer.requests()).subList(before, peer.requests().size());
        assertThat(sent).as(method.toString()).hasSize(1);
        return new SentRequest(sent.get(0));
    }
}
