package org.acme;

// tag::class[]
import static io.restassured.RestAssured.given;

import org.junit.jupiter.api.Test;

import io.quarkiverse.clerk.testing.ClerkTokens;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class SignedTokenTest {

    @Test
    void deletesWithThePermission() {
        String token = ClerkTokens.forUser("user_1").organization("org_1").permission("org:orders:delete").sign();
        given().auth().oauth2(token).delete("/orders/1").then().statusCode(204);
    }

    @Test
    void refusesAnExpiredToken() {
        given().auth().oauth2(ClerkTokens.forUser("user_1").expired().sign()).get("/orders").then().statusCode(401);
    }
}
// end::class[]
