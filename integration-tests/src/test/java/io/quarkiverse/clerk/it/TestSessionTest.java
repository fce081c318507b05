package io.quarkiverse.clerk.it;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import org.junit.jupiter.api.Test;

import io.quarkiverse.clerk.testing.TestClerkSession;
import io.quarkus.test.common.http.TestHTTPEndpoint;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;

/** The demo without tokens: annotations say who is calling. */
@QuarkusTest
class TestSessionTest {

    @Test
    @TestClerkSession(userId = "user_session", orgId = "org_1", orgRole = "org:admin", permissions = "org:orders:delete")
    void aTestHasASession() {
        given().get("/api/me").then().statusCode(200).body("userId", equalTo("user_session"))
                .body("organizationRole", equalTo("org:admin")).body("permissions", hasItems("org:orders:delete"));
        given().get("/api/admin").then().statusCode(200);
        given().delete("/api/orders/1").then().statusCode(204);
    }

    @Test
    @TestClerkSession(userId = "user_session")
    void whatItIsNotGivenItHasNot() {
        given().get("/api/admin").then().statusCode(403).body(emptyString());
        given().delete("/api/orders/1").then().statusCode(403);
    }

    @Test
    @TestSecurity(user = "user_session", roles = "org:admin")
    void aUserOfQuarkusHasOneToo() {
        given().get("/api/me").then().statusCode(200).body("sessionId", equalTo("sess_test"));
        given().get("/api/admin").then().statusCode(200);
    }

    @Test
    @TestClerkSession
    @TestHTTPEndpoint(MeResource.class)
    void aBrowserNeedsNoHandshake() {
        assertThat(given().redirects().follow(false).header("Accept", "text/html,*/*").header("Sec-Fetch-Dest", "document")
                .get().statusCode()).isEqualTo(200);
    }

    @Test
    void nobodyIsSignedInWithout() {
        given().get("/api/me").then().statusCode(401).body(emptyString());
    }
}
