package org.acme;

// tag::class[]
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import io.quarkiverse.clerk.api.model.CreateUserRequest;
import io.quarkiverse.clerk.api.model.Organization;
import io.quarkiverse.clerk.api.model.User;
import io.quarkiverse.clerk.emulator.Fault;
import io.quarkiverse.clerk.testing.ClerkEmulatorHandle;
import io.quarkiverse.clerk.testing.ClerkTokens;
import io.quarkiverse.clerk.testing.InjectClerkEmulator;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class EmulatorTest {

    @InjectClerkEmulator
    ClerkEmulatorHandle emulator;

    @Test
    void aUserOfTheTest() {
        User ada = emulator.createUser(CreateUserRequest.create().emailAddress("lovelace@acme.example")
                .firstName("Ada").lastName("Lovelace").skipPasswordRequirement(true));
        Organization engines = emulator.createOrganization("Engines", ada.id());
        String token = emulator.createToken(emulator.createSession(ada.id(), engines.id()).id());
        given().auth().oauth2(token).get("/users/me").then().body(is("Ada Lovelace"));
    }

    @Test
    void aTokenOfFiveMinutesAgo() {
        emulator.time().advance(Duration.ofMinutes(-5)); // or freeze()
        String token = emulator.createToken(emulator.createSession("user_emulatormember").id());
        given().auth().oauth2(token).get("/orders").then().statusCode(401);
    }

    @Test
    void anotherKey() {
        given().auth().oauth2(ClerkTokens.forUser("user_1").sign()).get("/orders").then().statusCode(200);
        emulator.rotateKey();
        given().auth().oauth2(ClerkTokens.forUser("user_1").sign()).get("/orders").then().statusCode(200);
    }

    @Test
    void clerkDoesNotAnswerAtOnce() {
        String token = ClerkTokens.forUser("user_emulatormember").sign();
        emulator.fail(Fault.status("/v1/users/*", 503).times(1));
        given().auth().oauth2(token).get("/users/me").then().statusCode(200); // the client has tried again
        assertEquals(2, emulator.requests("/v1/users/*").size());
    }
}
// end::class[]
