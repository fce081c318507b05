package io.quarkiverse.clerk.test.openapi;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;

import java.util.List;
import java.util.Map;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.clerk.RequireClerkSession;
import io.quarkus.builder.Version;
import io.quarkus.maven.dependency.Dependency;
import io.quarkus.test.QuarkusUnitTest;

/** The application has names of its own for the schemes. */
class OpenApiNamesTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClass(Endpoint.class))
            .setForcedDependencies(List.of(Dependency.of("io.quarkus", "quarkus-smallrye-openapi", Version.getVersion())))
            .withConfiguration("""
                    quarkus.http.test-port=0
                    quarkus.clerk.openapi.bearer-scheme=Token
                    quarkus.clerk.openapi.cookie-scheme=Browser
                    """);

    @Test
    void areUsed() {
        given().queryParam("format", "json").get("/q/openapi").then().statusCode(200)
                .body("components.securitySchemes", hasKey("Token")).body("components.securitySchemes", hasKey("Browser"))
                .body("paths.'/strict'.get.security",
                        equalTo(List.of(Map.of("Token", List.of()), Map.of("Browser", List.of()))));
    }

    @Path("/strict")
    public static class Endpoint {

        @GET
        @RequireClerkSession
        public String get() {
            return "";
        }
    }
}
