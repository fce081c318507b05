package io.quarkiverse.clerk.test.security;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.clerk.ClerkClient;
import io.quarkiverse.clerk.ClerkIdentity;
import io.quarkiverse.clerk.ClerkInstance;
import io.quarkiverse.clerk.ClerkSession;
import io.quarkiverse.clerk.RequireClerkSession;
import io.quarkiverse.clerk.test.peer.Emulator;
import io.quarkus.test.QuarkusUnitTest;
import io.restassured.response.ValidatableResponse;

/** Clerk cannot be reached, or does not know our secret key: nobody is let in, and nothing but the log says why. */
class KeysThatCannotBeHadTest {

    // Nobody listens on port 1.
    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(Emulator.class))
            .withConfiguration("""
                    quarkus.clerk.down.secret-key=sk_test_down
                    quarkus.clerk.down.api-url=http://localhost:1
                    quarkus.clerk.wrong.secret-key=sk_test_of_nobody
                    quarkus.clerk.wrong.api-url=${quarkus.clerk.api-url}
                    quarkus.clerk.pass-errors-through=true
                    """);

    private static ValidatableResponse get(String path) {
        return given().header("Authorization", "Bearer " + Emulator.token(Emulator.session(Emulator.SOLO))).get(path).then();
    }

    @Test
    void laxWhileClerkIsDown() {
        get("/down").statusCode(200).body(equalTo("unexpected-error"));
    }

    @Test
    void strictWhileClerkIsDown() {
        get("/down/strict").statusCode(401);
    }

    @Test
    void laxWithAWrongSecretKey() {
        get("/wrong").statusCode(200).body(equalTo("secret-key-invalid"));
    }

    @Test
    void otherInstancesAreNotConcerned() {
        get("/fine").statusCode(200).body(equalTo(Emulator.SOLO));
    }

    @Test
    void networkFailureOfTheClientIsStatus500() {
        given().get("/down/user").then().statusCode(500).body("[0].code", equalTo("unexpected_error"))
                .body("[0].longMessage", not(emptyString()));
    }

    @Path("/")
    static class Handlers {

        @Inject
        ClerkIdentity clerk;
        @Inject
        @ClerkInstance("down")
        ClerkClient client;

        private String who() {
            return clerk.findUserId().orElseGet(() -> clerk.reason().get().code());
        }

        @GET
        @Path("fine")
        @ClerkSession
        public String fine() {
            return who();
        }

        @GET
        @Path("down")
        @ClerkSession(instance = "down")
        public String down() {
            return who();
        }

        @GET
        @Path("down/strict")
        @RequireClerkSession(instance = "down")
        public String downStrict() {
            return who();
        }

        @GET
        @Path("wrong")
        @ClerkSession(instance = "wrong")
        public String wrong() {
            return who();
        }

        @GET
        @Path("down/user")
        public String user() {
            return client.users().get("user_1").id();
        }
    }
}
