package io.quarkiverse.clerk.test.openapi;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.clerk.ClerkSession;
import io.quarkiverse.clerk.RequireClerkSession;
import io.quarkiverse.clerk.TokenType;
import io.quarkus.builder.Version;
import io.quarkus.maven.dependency.Dependency;
import io.quarkus.test.QuarkusUnitTest;
import io.restassured.path.json.JsonPath;

/** What the OpenAPI document says about annotated operations, and that it says nothing about others. */
class OpenApiTest {

    private static final Map<String, List<?>> BEARER = Map.of("SecurityScheme", List.of());
    private static final Map<String, List<?>> COOKIE = Map.of("ClerkSessionCookie", List.of());
    private static final Map<String, List<?>> NOTHING = Map.of();

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(Endpoints.class, Contract.class, Implementation.class, Parent.class,
                    Child.class))
            .setForcedDependencies(List.of(Dependency.of("io.quarkus", "quarkus-smallrye-openapi", Version.getVersion())))
            .overrideConfigKey("quarkus.http.test-port", "0");

    private static JsonPath document() {
        return given().queryParam("format", "json").get("/q/openapi").then().statusCode(200).extract().jsonPath();
    }

    private static void assertOperation(String operation, List<?> security, String... answers) {
        Map<String, ?> found = document().getMap("paths." + operation);
        assertThat((List<?>) found.get("security")).isEqualTo(security);
        assertThat(((Map<?, ?>) found.get("responses")).keySet().stream().filter(status -> status.toString().startsWith("4")))
                .isEqualTo(List.of(answers));
    }

    @Test
    void theSchemes() {
        Map<String, Map<String, String>> schemes = document().getMap("components.securitySchemes");
        assertThat(schemes.keySet()).isEqualTo(Set.of("SecurityScheme", "ClerkSessionCookie"));
        assertThat(schemes.get("SecurityScheme")).containsEntry("type", "http").containsEntry("scheme", "bearer")
                .containsEntry("bearerFormat", "JWT");
        assertThat(schemes.get("ClerkSessionCookie")).containsEntry("type", "apiKey").containsEntry("in", "cookie")
                .containsEntry("name", "__session");
    }

    @Test
    void anOpenOperation() {
        assertOperation("'/open'.get", null);
    }

    @Test
    void aLaxOperation() {
        assertOperation("'/lax'.get", List.of(BEARER, COOKIE, NOTHING));
    }

    @Test
    void aStrictOperation() {
        assertOperation("'/strict'.get", List.of(BEARER, COOKIE), "401");
    }

    @Test
    void aRequirement() {
        assertOperation("'/strict/{id}'.delete", List.of(BEARER, COOKIE), "401", "403");
    }

    @Test
    void anOperationForMachines() {
        assertOperation("'/machine'.post", List.of(BEARER), "401");
    }

    @Test
    void whatTheApplicationSaysItselfStays() {
        assertOperation("'/own'.put", List.of(Map.of("own", List.of())), "401");
        assertThat(document().getString("paths.'/own'.put.responses.'401'.description")).isEqualTo("Own words");
    }

    @Test
    void whatQuarkusSaysItselfIsNotSaidTwice() {
        List<Map<String, ?>> security = document().getList("paths.'/role'.get.security");
        assertThat(security).hasSize(2).contains(COOKIE).anySatisfy(
                requirement -> assertThat(requirement.keySet()).isEqualTo(Set.of("SecurityScheme")));
    }

    @Test
    void operationsOfInterfacesAndSuperclasses() {
        assertOperation("'/contract'.get", List.of(BEARER, COOKIE), "401");
        assertOperation("'/child/inherited'.get", List.of(BEARER, COOKIE), "401");
    }

    @Path("/")
    public static class Endpoints {

        @GET
        @Path("open")
        public String open() {
            return "";
        }

        @GET
        @Path("lax")
        @ClerkSession
        public String lax() {
            return "";
        }

        @GET
        @Path("strict")
        @RequireClerkSession
        public String strict() {
            return "";
        }

        @DELETE
        @Path("strict/{id}")
        @RequireClerkSession(permission = "org:orders:delete")
        public void delete(@PathParam("id") int id) {
            // Nothing is there.
        }

        @POST
        @Path("machine")
        @RequireClerkSession(accepts = TokenType.API_KEY)
        public void machine() {
            // Nothing happens.
        }

        @PUT
        @Path("own")
        @RequireClerkSession
        @SecurityRequirement(name = "own")
        @APIResponse(responseCode = "401", description = "Own words")
        public void own() {
            // Nothing happens.
        }

        @GET
        @Path("role")
        @ClerkSession
        @RolesAllowed("org:admin")
        public String role() {
            return "";
        }
    }

    @Path("/contract")
    public interface Contract {

        @GET
        @RequireClerkSession
        String get();
    }

    public static class Implementation implements Contract {

        @Override
        public String get() {
            return "";
        }
    }

    public static class Parent {

        @GET
        @Path("inherited")
        @RequireClerkSession
        public String inherited() {
            return "";
        }
    }

    @Path("/child")
    public static class Child extends Parent {
    }
}
