package io.quarkiverse.clerk.deployment.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import org.jboss.jandex.Index;
import org.jboss.jandex.IndexView;
import org.junit.jupiter.api.Test;

import io.quarkiverse.clerk.ClerkClient;
import io.quarkiverse.clerk.ReactiveClerkClient;
import io.quarkiverse.clerk.api.BillingApi;
import io.quarkiverse.clerk.api.OrganizationsApi;
import io.quarkiverse.clerk.api.ReactiveBillingApi;
import io.quarkiverse.clerk.api.ReactiveJwksApi;
import io.quarkiverse.clerk.api.ReactiveOrganizationsApi;
import io.quarkiverse.clerk.api.ReactiveWaitlistApi;
import io.quarkiverse.clerk.api.WaitlistApi;
import io.quarkiverse.clerk.api.model.Organization;

class CalledResourcesTest {

    static class Holder {
        ClerkClient client;
        ReactiveClerkClient reactive;

        ClerkClient client() {
            return client;
        }
    }

    static class BlockingCaller {
        Organization get(ClerkClient client) {
            return client.organizations().get("org_1");
        }
    }

    static class ReactiveCaller {
        Function<String, ?> reject(ReactiveClerkClient client) {
            return client.waitlist()::reject;
        }
    }

    private static CalledResourcesBuildItem called(Class<?>... classes) {
        try {
            return CalledResources.of(List.<IndexView> of(Index.of(classes)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void whoHoldsAClientCallsNothing() {
        CalledResourcesBuildItem called = called(Holder.class);
        assertThat(called.blocking()).isEqualTo(called().blocking()).doesNotContain(BillingApi.class);
        assertThat(called.reactive()).isEqualTo(called().reactive()).doesNotContain(ReactiveBillingApi.class);
    }

    @Test
    void theExtensionItselfFetchesKeys() {
        assertThat(called().reactive()).contains(ReactiveJwksApi.class);
    }

    @Test
    void aBlockingCallNeedsBothTwins() {
        CalledResourcesBuildItem called = called(BlockingCaller.class);
        assertThat(called.blocking()).contains(OrganizationsApi.class);
        assertThat(called.reactive()).contains(ReactiveOrganizationsApi.class);
    }

    @Test
    void aReferenceToAMethodIsACall() {
        CalledResourcesBuildItem called = called(Holder.class, ReactiveCaller.class);
        assertThat(called.reactive()).contains(ReactiveWaitlistApi.class);
        assertThat(called.blocking()).doesNotContain(WaitlistApi.class);
    }

    @Test
    void everyResourceHasATwin() {
        assertThat(ResourceAccessors.twins()).hasSizeGreaterThan(30).allSatisfy(
                (api, twin) -> assertThat(twin.getSimpleName()).isEqualTo("Reactive" + api.getSimpleName()));
        assertThat(ReactiveClerkClient.class.getMethods()).hasSameSizeAs(ClerkClient.class.getMethods());
    }

    @Test
    void whatAnnotationsNameIsFoundThroughTheModels() throws IOException {
        String model = "io.quarkiverse.clerk.api.model.";
        Index index = Index.of(ReactiveOrganizationsApi.class, Organization.class, load(model + "EpochMillis"),
                load(model + "ClerkJson"), load(model + "Page"), load(model + "TestingToken"), load(model + "EpochSeconds"));
        assertThat(JacksonSupport.of(Set.of(ReactiveOrganizationsApi.class), index))
                .contains(model + "EpochMillis$Serializer", model + "EpochMillis$Deserializer", model + "PageDeserializer",
                        "com.fasterxml.jackson.databind.PropertyNamingStrategies$SnakeCaseStrategy")
                .doesNotContain(model + "EpochSeconds$Serializer");
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}
