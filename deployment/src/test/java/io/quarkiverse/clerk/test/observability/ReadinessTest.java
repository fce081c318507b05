package io.quarkiverse.clerk.test.observability;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.clerk.RequireClerkSession;
import io.quarkus.builder.Version;
import io.quarkus.maven.dependency.Dependency;
import io.quarkus.test.QuarkusUnitTest;

/**
 * An endpoint names an instance whose keys cannot be had; those of the default one are there, and those of a third nobody asked
 * for.
 */
class ReadinessTest {

    // Nobody listens on port 1.
    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClass(Endpoint.class))
            .setForcedDependencies(List.of(Dependency.of("io.quarkus", "quarkus-smallrye-health", Version.getVersion())))
            .withConfiguration("""
                    quarkus.http.test-port=0
                    quarkus.clerk.down.secret-key=sk_test_down
                    quarkus.clerk.down.api-url=http://localhost:1
                    quarkus.clerk.unused.secret-key=sk_test_unused
                    quarkus.clerk.unused.api-url=http://localhost:1
                    """);

    @Test
    void saysOfWhichInstanceThereAreNoKeysAndWhy() {
        // As long as nobody knows yet, the keys are said to be loading.
        await().untilAsserted(() -> given().get("/q/health/ready").then().statusCode(503)
                .body("checks[0].name", equalTo("Clerk keys")).body("checks[0].status", equalTo("DOWN"))
                .body("checks[0].data.down", equalTo("jwk-remote-failed-to-load"))
                .body("checks[0].data.'<default>'", equalTo("available"))
                .body("checks[0].data", not(hasKey("unused"))));
    }

    @Test
    void theApplicationIsAliveAllTheSame() {
        given().get("/q/health/live").then().statusCode(200);
    }

    @Path("/down")
    public static class Endpoint {

        @GET
        @RequireClerkSession(instance = "down")
        public String get() {
            return "";
        }
    }
}
