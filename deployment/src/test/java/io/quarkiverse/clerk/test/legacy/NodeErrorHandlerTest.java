package io.quarkiverse.clerk.test.legacy;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.clerk.ClerkClient;
import io.quarkiverse.clerk.ReactiveClerkClient;
import io.quarkiverse.clerk.RequireClerkSession;
import io.quarkiverse.clerk.api.model.User;
import io.quarkus.test.QuarkusUnitTest;
import io.smallrye.mutiny.Uni;

/** The error handler of the Node SDK's examples: status and body of a Clerk error are passed on. */
class NodeErrorHandlerTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(jar -> {
            })
            .overrideConfigKey("quarkus.clerk.pass-errors-through", "true");

    @Test
    void errorHandlerPassesStatusAndDataOfClerkOn() {
        given().get("/user/user_nobody").then().statusCode(404).contentType("application/json")
                .body("[0].code", equalTo("resource_not_found"))
                .body("[0].message", notNullValue())
                .body("[0].longMessage", notNullValue());
    }

    @Test
    void errorHandlerPassesErrorsOfTheReactiveClientOn() {
        given().get("/user/user_nobody/reactive").then().statusCode(404).body("[0].code", equalTo("resource_not_found"));
    }

    @Test
    void errorHandlerOfAMissingSession() {
        given().get("/required").then().statusCode(401).contentType("application/json")
                .header("WWW-Authenticate", "Bearer realm=\"clerk\"")
                .body("error", startsWith("Signed out (dev-browser-missing). The development instance does not know the "
                        + "browser"));
    }

    @Path("/")
    static class Handlers {

        @Inject
        ClerkClient client;
        @Inject
        ReactiveClerkClient reactive;

        @GET
        @Path("user/{id}")
        public User user(String id) {
            return client.users().get(id);
        }

        @GET
        @Path("user/{id}/reactive")
        public Uni<User> reactiveUser(String id) {
            return reactive.users().get(id);
        }

        @GET
        @Path("required")
        @RequireClerkSession
        public String required() {
            return "called";
        }
    }
}
