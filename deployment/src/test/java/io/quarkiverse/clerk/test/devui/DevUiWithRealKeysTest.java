package io.quarkiverse.clerk.test.devui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Map;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkus.test.QuarkusDevModeTest;

/** A real instance's users are left alone. */
class DevUiWithRealKeysTest {

    /** Of {@code clerk.example.com}. */
    private static final String KEYS = """
            quarkus.clerk.secret-key=sk_live_0123456789
            quarkus.clerk.publishable-key=pk_live_Y2xlcmsuZXhhbXBsZS5jb20k
            quarkus.clerk.api-url=http://localhost:1
            quarkus.clerk.default-protection=session
            quarkus.rest.path=/api
            """;

    @RegisterExtension
    static final QuarkusDevModeTest APPLICATION = new QuarkusDevModeTest()
            .withApplicationRoot(jar -> jar.addClasses(Shop.class, Shop.Items.class).addAsResource(new StringAsset(KEYS),
                    "application.properties"));

    @Path("/shop")
    public static class Shop {

        @Path("items")
        public Items items() {
            return new Items();
        }

        @GET
        public String open() {
            return "open";
        }

        public static class Items {

            @GET
            @Path("{id}")
            public String item(@PathParam("id") String id) {
                return id;
            }
        }
    }

    @Test
    void pathsAreThoseOfTheApplicationAndDefaultsAreNamed() {
        try (DevUi devUi = new DevUi()) {
            JsonNode endpoints = devUi.call("listEndpoints");
            assertThat(endpoints).extracting(endpoint -> endpoint.path("path").asText() + " "
                    + endpoint.path("subResource").asBoolean()).containsExactlyInAnyOrder("/api/shop false", "/{id} true");
            assertThat(endpoints).allSatisfy(endpoint -> {
                assertThat(endpoint.path("protection").asText()).isEqualTo("optional");
                assertThat(endpoint.path("origin").asText()).isEqualTo("default");
                assertThat(endpoint.path("place").asText()).isEqualTo("quarkus.clerk.default-protection");
            });
        }
    }

    @Test
    void nobodyIsImpersonatedOrCreated() {
        try (DevUi devUi = new DevUi()) {
            JsonNode instance = devUi.call("instances").path(0);
            assertThat(instance.path("emulated").asBoolean()).isFalse();
            assertThat(instance.path("keys").asText()).isEqualTo("live");
            assertThat(instance.path("frontendApi").asText()).isEqualTo("clerk.example.com");
            assertThat(instance.toString()).doesNotContain("sk_live", "0123456789");

            assertThat(devUi.call("eventTypes")).isEmpty();
            assertThatIllegalStateException().isThrownBy(() -> devUi.call("sendEvent", Map.of("type", "user.created")))
                    .withMessageContaining("sends this application no webhooks");
            for (String method : new String[] { "users", "organizations", "roles" }) {
                assertThatIllegalStateException().isThrownBy(() -> devUi.call(method, Map.of("instance", "")))
                        .withMessageContaining("is a real one");
            }
            assertThatIllegalStateException().isThrownBy(() -> devUi.call("signInAs",
                    Map.of("instance", "", "userId", "user_1", "organizationId", ""))).withMessageContaining("is a real one");
        }
    }
}
