package io.quarkiverse.clerk.test.filter;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.is;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.junit.jupiter.api.Test;

import io.quarkiverse.clerk.RequireClerkSession;
import io.quarkus.test.QuarkusUnitTest;

/** An endpoint takes the sessions of its own instance only. */
abstract class NamedInstance extends EndpointAssertions {

    private static final SessionTokens PARTNERS = new SessionTokens("partners");

    @Path("partners")
    @RequireClerkSession(instance = "partners")
    public static class Partners {
        @Inject
        Calls calls;

        @GET
        public String get() {
            return calls.answer();
        }

        @GET
        @Path("own")
        @RequireClerkSession
        public String own() {
            return calls.answer();
        }
    }

    static QuarkusUnitTest application() {
        return application(NamedInstance.class, Partners.class)
                .overrideConfigKey("quarkus.clerk.partners.jwt-key", PARTNERS.publicKey());
    }

    @Test
    void onlyItsOwnSessionsCount() {
        given().get("/partners").then().statusCode(401).body(emptyString());
        as(TOKENS.valid()).get("/partners").then().statusCode(401).body(emptyString());
        as(PARTNERS.valid()).get("/partners").then().statusCode(200).body(is("user_1"));
    }

    @Test
    void methodSelectsAnotherInstance() {
        as(PARTNERS.valid()).get("/partners/own").then().statusCode(401).body(emptyString());
        as(TOKENS.valid()).get("/partners/own").then().statusCode(200).body(is("user_1"));
    }
}
