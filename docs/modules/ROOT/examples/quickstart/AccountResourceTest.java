package org.acme;

import static io.restassured.RestAssured.given;
import static org.hamcrest.CoreMatchers.is;

import org.junit.jupiter.api.Test;

import io.quarkiverse.clerk.testing.TestClerkSession;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class AccountResourceTest {

    @Test
    void signedOut() {
        given().get("/account").then().statusCode(401);
        given().get("/account/greeting").then().statusCode(200).body(is("Hello, stranger"));
    }

    @Test
    @TestClerkSession(userId = "user_ada")
    void signedIn() {
        given().get("/account").then().statusCode(200).body(is("You are user_ada"));
        given().get("/account/greeting").then().statusCode(200).body(is("Hello, user_ada"));
        given().get("/account/admin").then().statusCode(403);
    }

    @Test
    @TestClerkSession(userId = "user_ada", orgId = "org_acme", orgRole = "org:admin")
    void administrator() {
        given().get("/account/admin").then().statusCode(200).body(is("You are an administrator of org_acme"));
    }
}
