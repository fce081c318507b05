package org.acme

import io.quarkiverse.clerk.testing.TestClerkSession
import io.quarkus.test.junit.QuarkusTest
import io.restassured.RestAssured.given
import org.hamcrest.CoreMatchers.`is`
import org.junit.jupiter.api.Test

@QuarkusTest
class AccountResourceTest {

    @Test
    fun signedOut() {
        given().get("/account").then().statusCode(401)
        given().get("/account/greeting").then().statusCode(200).body(`is`("Hello, stranger"))
    }

    @Test
    @TestClerkSession(userId = "user_ada")
    fun signedIn() {
        given().get("/account").then().statusCode(200).body(`is`("You are user_ada"))
        given().get("/account/greeting").then().statusCode(200).body(`is`("Hello, user_ada"))
        given().get("/account/admin").then().statusCode(403)
    }

    @Test
    @TestClerkSession(userId = "user_ada", orgId = "org_acme", orgRole = "org:admin")
    fun administrator() {
        given().get("/account/admin").then().statusCode(200).body(`is`("You are an administrator of org_acme"))
    }
}
