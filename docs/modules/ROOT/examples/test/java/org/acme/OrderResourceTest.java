package org.acme;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;

import java.util.Map;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

// tag::class[]
@QuarkusTest
class OrderResourceTest {

    @ConfigProperty(name = "quarkus.clerk.api-url")
    String emulator;

    @ConfigProperty(name = "quarkus.clerk.secret-key")
    String secretKey;

    @Test
    void signedOut() {
        given().get("/orders").then().statusCode(401);
    }

    @Test
    void signedIn() {
        given().auth().oauth2(tokenOf("user_emulatormember")).get("/orders").then().statusCode(200);
    }

    @Test
    void permission() {
        given().auth().oauth2(tokenOf("user_emulatormember")).delete("/orders/1").then().statusCode(403);
        given().auth().oauth2(tokenOf("user_emulatoradmin")).delete("/orders/1").then().statusCode(204);
    }

    /** Starts a session in the organization of the sample users and mints its token, as Clerk's Backend API does. */
    private String tokenOf(String userId) {
        String session = given().baseUri(emulator).auth().oauth2(secretKey).contentType("application/json")
                .body(Map.of("user_id", userId, "active_organization_id", "org_emulatoracme"))
                .post("/v1/sessions").then().statusCode(200).extract().path("id");
        return given().baseUri(emulator).auth().oauth2(secretKey).contentType("application/json").body(Map.of())
                .post("/v1/sessions/{id}/tokens", session).then().statusCode(200).extract().path("jwt");
    }

    // end::class[]
    @Test
    void lax() {
        given().get("/orders/teaser").then().statusCode(200).body(is("Hello, stranger"));
    }

    @Test
    void standardAnnotations() {
        given().get("/account").then().statusCode(401);
        given().auth().oauth2(tokenOf("user_emulatoradmin")).get("/account/admin").then().statusCode(200);
        given().auth().oauth2(tokenOf("user_emulatormember")).get("/account/admin").then().statusCode(403);
        given().auth().oauth2(tokenOf("user_emulatormember")).get("/account/orders").then().statusCode(200);
        given().auth().oauth2(tokenOf("user_emulatorviewer")).get("/account/orders").then().statusCode(403);
    }

    @Test
    void backendApi() {
        given().auth().oauth2(tokenOf("user_emulatormember")).get("/users/me").then().body(is("Member User"));
        given().auth().oauth2(tokenOf("user_emulatormember")).get("/users/user_nobody").then().statusCode(404);
        given().auth().oauth2(tokenOf("user_emulatormember")).get("/users/me/sessions").then().statusCode(200);
    }

    @Test
    void errorHandling() {
        given().get("/coffee").then().statusCode(418);
        given().get("/profile").then().statusCode(401).body("error", is("Please sign in"))
                .header("WWW-Authenticate", "Bearer realm=\"clerk\"");
    }

    @Test
    void otherInstance() {
        given().auth().oauth2(tokenOf("user_emulatormember")).get("/partners").then().statusCode(401);
    }
    // tag::class[]
}
// end::class[]
