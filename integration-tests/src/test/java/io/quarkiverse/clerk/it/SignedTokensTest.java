package io.quarkiverse.clerk.it;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import io.quarkiverse.clerk.api.model.Organization;
import io.quarkiverse.clerk.api.model.User;
import io.quarkiverse.clerk.testing.ClerkEmulatorHandle;
import io.quarkiverse.clerk.testing.ClerkTokens;
import io.quarkiverse.clerk.testing.InjectClerkEmulator;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

/** The demo with tokens that tests have signed, and with an emulator that tests play with. */
@QuarkusTest
class SignedTokensTest {

    @InjectClerkEmulator
    ClerkEmulatorHandle emulator;

    private static ValidatableResponse get(String path, String token) {
        return given().auth().preemptive().oauth2(token).get(path).then();
    }

    @Test
    void aTokenSaysWhoCalls() {
        get("/api/me", ClerkTokens.forUser("user_1").session("sess_1").organization("org_1").slug("acme").role("org:admin")
                .permission("org:orders:read", "org:invoices:delete").actor("user_2").sign())
                .statusCode(200).body("userId", equalTo("user_1")).body("sessionId", equalTo("sess_1"))
                .body("organizationId", equalTo("org_1")).body("organizationSlug", equalTo("acme"))
                .body("organizationRole", equalTo("org:admin")).body("actor", equalTo("user_2"))
                .body("permissions", hasItems("org:orders:read", "org:invoices:delete"));
        get("/api/me", ClerkTokens.forUser("user_1").sign()).statusCode(200).body("organizationId", nullValue());
    }

    @Test
    void aTokenSaysWhatTheCallerMayDo() {
        get("/api/admin", ClerkTokens.forUser("user_1").organization("org_1").role("admin").sign()).statusCode(200);
        get("/api/admin", ClerkTokens.forUser("user_1").organization("org_1").sign()).statusCode(403);
        String deletes = ClerkTokens.forUser("user_deletes").organization("org_1").permission("org:orders:delete").sign();
        given().auth().preemptive().oauth2(deletes).delete("/api/orders/1").then().statusCode(204);
    }

    @Test
    void anExpiredTokenIsRefused() {
        get("/api/me", ClerkTokens.forUser("user_1").expired().sign()).statusCode(401).body(emptyString());
        emulator.time().advance(Duration.ofMinutes(-5));
        get("/api/me", emulator.createToken(emulator.createSession("user_emulatormember").id())).statusCode(401);
        emulator.time().reset();
        get("/api/me", emulator.createToken(emulator.createSession("user_emulatormember").id())).statusCode(200);
    }

    @Test
    void usersAndOrganizationsOfTheTestAreKnown() {
        User ada = emulator.createUser("ada@example.com");
        Organization team = emulator.createOrganization("Team of Ada", ada.id());
        get("/api/me", emulator.createToken(emulator.createSession(ada.id(), team.id()).id())).statusCode(200)
                .body("userId", equalTo(ada.id())).body("organizationRole", equalTo("org:admin"));
    }

    @Test
    void aRotatedKeyIsFetched() {
        get("/api/me", ClerkTokens.forUser("user_1").sign()).statusCode(200);
        emulator.rotateKey();
        emulator.forgetRequests();
        get("/api/me", ClerkTokens.forUser("user_1").sign()).statusCode(200);
        assertThat(emulator.requests("/v1/jwks")).hasSize(1);
    }
}
