package org.acme;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;

import org.junit.jupiter.api.Test;

import io.quarkiverse.clerk.testing.TestClerkSession;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class TeamResourceTest {

    @Test
    void signedOut() {
        given().get("/team").then().statusCode(401);
        given().get("/hello").then().statusCode(401);
        given().get("/hello/everybody").then().statusCode(200).body(is("Hello, stranger"));
    }

    @Test
    @TestClerkSession(userId = "user_ada")
    void personalAccount() {
        given().get("/team").then().statusCode(200).body(is("personal account"));
        given().get("/team/role").then().statusCode(403);
        given().get("/team/org_acme/invoices").then().statusCode(403);
        given().get("/hello/everybody").then().statusCode(200).body(is("Hello, user_ada"));
        given().delete("/hello").then().statusCode(403);
    }

    @Test
    @TestClerkSession(userId = "user_ada", orgId = "org_acme", permissions = { "org:orders:read", "org:hello:delete" })
    void activeOrganization() {
        given().get("/team").then().statusCode(200).body(is("acme"));
        given().get("/team/role").then().statusCode(200).body(is("org:member with [org:orders:read, org:hello:delete]"));
        given().get("/team/org_acme/invoices").then().statusCode(200).body(is("The invoices of org_acme"));
        given().get("/team/org_other/invoices").then().statusCode(403);
        given().delete("/hello").then().statusCode(204);
    }
}
