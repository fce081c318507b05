package io.quarkiverse.clerk.test.legacy;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.clerk.ClerkIdentity;
import io.quarkiverse.clerk.ClerkSession;
import io.quarkiverse.clerk.test.peer.Emulator;
import io.quarkus.test.QuarkusUnitTest;

/** The strict variant for the whole application, by configuration. */
class DefaultProtectionTest {

    // Lazy, so that it is the default protection that has the identity resolved.
    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(Emulator.class))
            .overrideConfigKey("quarkus.http.auth.proactive", "false")
            .overrideConfigKey("quarkus.clerk.default-protection", "require-session");

    @Test
    void requireSessionByDefault() {
        given().header("Authorization", "Bearer " + Emulator.token(Emulator.session(Emulator.SOLO))).get("/plain").then()
                .statusCode(200).body(equalTo(Emulator.SOLO));
    }

    @Test
    void requireSessionByDefaultSignedOut() {
        given().get("/plain").then().statusCode(401).body(emptyString());
    }

    @Test
    void withSessionOfTheMethodWins() {
        given().get("/lax").then().statusCode(200).body(equalTo("nobody"));
    }

    @Path("/")
    static class Handlers {

        @Inject
        ClerkIdentity clerk;

        @GET
        @Path("plain")
        public String plain() {
            return clerk.userId();
        }

        @GET
        @Path("lax")
        @ClerkSession
        public String lax() {
            return clerk.findUserId().orElse("nobody");
        }
    }
}
