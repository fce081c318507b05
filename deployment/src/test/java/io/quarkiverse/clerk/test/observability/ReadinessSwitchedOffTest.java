package io.quarkiverse.clerk.test.observability;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.empty;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.builder.Version;
import io.quarkus.maven.dependency.Dependency;
import io.quarkus.test.QuarkusUnitTest;

/** Keys cannot be had, and the application wants to be ready without. */
class ReadinessSwitchedOffTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withEmptyApplication()
            .setForcedDependencies(List.of(Dependency.of("io.quarkus", "quarkus-smallrye-health", Version.getVersion())))
            .withConfiguration("""
                    quarkus.http.test-port=0
                    quarkus.clerk.secret-key=sk_test_down
                    quarkus.clerk.api-url=http://localhost:1
                    quarkus.clerk.health.enabled=false
                    """);

    @Test
    void nothingIsChecked() {
        given().get("/q/health/ready").then().statusCode(200).body("checks", empty());
    }
}
