package io.quarkiverse.clerk.test.config;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.clerk.ClerkIdentity;
import io.quarkiverse.clerk.RequireClerkSession;
import io.quarkiverse.clerk.test.peer.ClerkPeer;
import io.quarkiverse.clerk.test.peer.PeerClient;
import io.quarkus.test.QuarkusUnitTest;

/** Only Clerk's own variables are set, old and new; the running application has to find them, defaults of properties or not. */
class VariablesOfTheApplicationTest {

    private static final PeerClient PEER = new PeerClient("variables");

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .setBeforeAllCustomizer(() -> ClerkPeer.start("variables"))
            .setAfterAllCustomizer(ClerkPeer::stop)
            .withApplicationRoot(jar -> jar.addClasses(ClerkPeer.class, PeerClient.class))
            .withConfiguration("""
                    CLERK_SECRET_KEY=sk_test_variable
                    CLERK_API_KEY=test_old
                    CLERK_PUBLISHABLE_KEY=${peer.variables.publishable-key}
                    CLERK_API_URL=${peer.variables.url}
                    """)
            .setLogRecordPredicate(record -> record.getMessage().contains("CLERK_API_KEY"))
            .assertLogRecords(records -> assertThat(records).as("the legacy name is not used").isEmpty());

    @Test
    void keysAreFetchedWithTheSecretKeyOfTheVariable() {
        given().header("Authorization", "Bearer " + PEER.token()).get("/").then().statusCode(200).body(equalTo("user_1"));
        assertThat(PEER.requests()).contains("GET /v1/jwks Bearer sk_test_variable");
    }

    @Test
    void issuerIsThatOfThePublishableKey() {
        given().header("Authorization", "Bearer " + PEER.token("iss", "https://other.clerk.accounts.dev")).get("/").then()
                .statusCode(401);
    }

    @Path("/")
    static class Handler {

        @Inject
        ClerkIdentity clerk;

        @GET
        @RequireClerkSession
        public String who() {
            return clerk.userId();
        }
    }
}
