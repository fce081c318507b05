package io.quarkiverse.clerk.benchmarks;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** What is measured answers what it should: figures of 401 would be excellent. */
@QuarkusTest
@QuarkusTestResource(BenchmarkKeys.class)
class BenchmarkApplicationTest {

    private static final String USER_ID = "user_benchmark000000000000000007";

    SessionTokenFactory tokens;

    @Test
    void openEndpointAnswersEverybody() {
        given().get("/open").then().statusCode(200).body(is("user_benchmark000000000000000000"));
    }

    @Test
    void strictEndpointAnswersTheUser() {
        given().auth().oauth2(tokens.token(7)).get("/strict").then().statusCode(200).body(is(USER_ID));
    }

    @Test
    void strictEndpointTakesTheTokenOfTheCookie() {
        given().cookie("__session", tokens.token(7)).cookie("__client_uat", "1").get("/strict").then().statusCode(200)
                .body(is(USER_ID));
    }

    @Test
    void strictEndpointRefusesStrangers() {
        given().get("/strict").then().statusCode(401);
    }

    @Test
    void laxEndpointAnswersBoth() {
        given().auth().oauth2(tokens.token(7)).get("/lax").then().statusCode(200).body(is(USER_ID));
        given().get("/lax").then().statusCode(200).body(is("nobody"));
    }
}
