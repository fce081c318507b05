package io.quarkiverse.clerk.it;

import static io.quarkiverse.clerk.it.EmulatorApi.ADMIN;
import static io.quarkiverse.clerk.it.EmulatorApi.MEMBER;
import static io.quarkiverse.clerk.it.EmulatorApi.ORGANIZATION;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import io.quarkus.test.common.DevServicesContext;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;

/** The demo over real HTTP, with users and tokens of the emulator. */
@QuarkusTest
class ApiTest {

    DevServicesContext devServices;
    EmulatorApi emulator;

    @BeforeEach
    void findEmulator() {
        emulator = new EmulatorApi(devServices.devServicesProperties().get("quarkus.clerk.api-url"));
    }

    @Test
    void anOpenEndpointAsksForNothing() {
        given().get("/api/public").then().statusCode(200);
    }

    @Test
    void theIdentityOfANewUserIsTheirs() {
        String user = emulator.createUser("me+clerk_test@example.com");
        String session = emulator.createSession(user);
        bearer(emulator.createToken(session)).get("/api/me").then().statusCode(200)
                .body("userId", equalTo(user)).body("sessionId", equalTo(session)).body("sessionStatus", equalTo("active"))
                .body("organizationId", nullValue()).body("permissions.size()", equalTo(0));
    }

    @Test
    void theIdentityOfAMemberHasTheOrganization() {
        bearer(emulator.tokenOf(MEMBER, ORGANIZATION)).get("/api/me").then().statusCode(200)
                .body("organizationId", equalTo(ORGANIZATION)).body("organizationRole", equalTo("org:member"))
                .body("organizationSlug", equalTo("acme")).body("permissions", hasItem("org:orders:read"));
    }

    @Test
    void theSessionTokenCountsAsACookieWithClientUat() {
        given().header("Cookie", "__session=" + emulator.tokenOf(MEMBER) + "; __client_uat="
                + Instant.now().minusSeconds(5).getEpochSecond() + "; __clerk_db_jwt=dvb_1")
                .get("/api/me").then().statusCode(200).body("userId", equalTo(MEMBER));
    }

    @Test
    void theSessionTokenCookieAloneDoesNotCount() {
        given().header("Cookie", "__session=" + emulator.tokenOf(MEMBER)).get("/api/me").then().statusCode(401);
    }

    /** Each is refused where a session is required, with nothing said, and changes nothing where it is optional. */
    @TestFactory
    Stream<DynamicTest> whatIsNoValidToken() {
        String valid = emulator.tokenOf(MEMBER);
        Map<String, String> tokens = Map.of(
                "a changed signature", ForgedTokens.withChangedSignature(valid),
                "alg none", ForgedTokens.withoutSignature(valid),
                "other claims", ForgedTokens.withOtherSubject(valid, ADMIN),
                "no JWT", "nonsense");
        return tokens.entrySet().stream().map(token -> DynamicTest.dynamicTest(token.getKey(), () -> {
            bearer(token.getValue()).get("/api/me").then().statusCode(401).body(emptyString())
                    .header("WWW-Authenticate", startsWith("Bearer"));
            bearer(token.getValue()).get("/api/hello").then().statusCode(200)
                    .body("signedIn", equalTo(false)).body("userId", nullValue());
        }));
    }

    @Test
    void noTokenIsUnauthorizedWithAnEmptyBody() {
        given().get("/api/me").then().statusCode(401).body(emptyString());
        given().get("/api/orders").then().statusCode(401).body(emptyString());
    }

    @Test
    void aLaxEndpointGreetsBoth() {
        given().get("/api/hello").then().statusCode(200).body("signedIn", equalTo(false));
        bearer(emulator.tokenOf(MEMBER)).get("/api/hello").then().statusCode(200).body("userId", equalTo(MEMBER));
    }

    @Test
    void aRoleIsAskedOfTheActiveOrganization() {
        bearer(emulator.tokenOf(MEMBER, ORGANIZATION)).get("/api/admin").then().statusCode(403).body(emptyString());
        bearer(emulator.tokenOf(ADMIN)).get("/api/admin").then().statusCode(403);
        bearer(emulator.tokenOf(ADMIN, ORGANIZATION)).get("/api/admin").then().statusCode(200);
    }

    @Test
    void aPermissionIsAskedBeforeAnythingIsDeleted() {
        bearer(emulator.tokenOf(MEMBER, ORGANIZATION)).delete("/api/orders/1").then().statusCode(403);
        bearer(emulator.tokenOf(MEMBER, ORGANIZATION)).get("/api/orders").then().body("id", hasItem(1));
        bearer(emulator.tokenOf(ADMIN, ORGANIZATION)).delete("/api/orders/1").then().statusCode(204);
        bearer(emulator.tokenOf(ADMIN, ORGANIZATION)).delete("/api/orders/1").then().statusCode(404);
    }

    private static RequestSpecification bearer(String token) {
        return given().auth().preemptive().oauth2(token);
    }
}
