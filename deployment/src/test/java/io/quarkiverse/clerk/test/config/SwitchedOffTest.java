package io.quarkiverse.clerk.test.config;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.clerk.ClerkClient;
import io.quarkus.test.QuarkusUnitTest;

/** {@code quarkus.clerk.enabled=false}: no key is asked for, and there is no emulator. */
class SwitchedOffTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(jar -> {
            })
            .overrideConfigKey("quarkus.clerk.enabled", "false")
            .setLogRecordPredicate(record -> record.getLoggerName().startsWith("io.quarkiverse.clerk"))
            .assertLogRecords(records -> assertThat(records).isEmpty());

    @Inject
    Instance<ClerkClient> clients;

    @Test
    void thereAreNoClients() {
        assertThat(clients.isUnsatisfied()).isTrue();
    }

    @Test
    void theApplicationRuns() {
        given().get("/").then().statusCode(200).body(equalTo("open"));
    }

    @Path("/")
    static class Handler {

        @GET
        public String open() {
            return "open";
        }
    }
}
