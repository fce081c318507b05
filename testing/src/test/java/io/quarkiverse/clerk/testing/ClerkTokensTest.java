package io.quarkiverse.clerk.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

/** Tokens of the Dev Services' emulator, verified by the application as any other. */
@QuarkusTest
class ClerkTokensTest {

    private static ValidatableResponse get(String path, ClerkTokens token) {
        return given().auth().preemptive().oauth2(token.sign()).get("/caller" + path).then();
    }

    @Test
    void aTokenIsThatOfTheUser() {
        get("/session", ClerkTokens.forUser("user_1")).statusCode(200).body(equalTo("user_1"));
    }

    @Test
    void roleAndPermissionAreThoseOfTheOrganization() {
        ClerkTokens token = ClerkTokens.forUser("user_1").organization("org_1").role("org:admin")
                .permission("org:orders:delete");
        get("/admin", token).statusCode(200);
        get("/delete", token).statusCode(200);
        get("/delete", ClerkTokens.forUser("user_1").organization("org_1").permission("org:orders:read")).statusCode(403);
    }

    @Test
    void timesAreChecked() {
        get("/session", ClerkTokens.forUser("user_1").expired()).statusCode(401)
                .header("WWW-Authenticate", containsString("invalid_token"));
        get("/session", ClerkTokens.forUser("user_1").age(Duration.ofMinutes(2)).lifetime(Duration.ofMinutes(5)))
                .statusCode(200);
        get("/session", ClerkTokens.forUser("user_1").age(Duration.ofMinutes(-10))).statusCode(401);
    }

    @Test
    void claimsAreChecked() {
        get("/session", ClerkTokens.forUser("user_1").claim("iss", "https://clerk.example.com")).statusCode(401);
        get("/session", ClerkTokens.forUser("user_1").authorizedParty("https://app.example.com")).statusCode(200);
        get("/session", ClerkTokens.forUser("user_1").pending()).statusCode(401);
    }

    @Test
    void mistakesAreSaid() {
        assertThatThrownBy(() -> ClerkTokens.forUser("user_1").permission("org:orders:delete").sign())
                .hasMessageContaining("there is no active one");
        assertThatThrownBy(() -> ClerkTokens.forUser("user_1").lifetime(Duration.ZERO).sign())
                .hasMessageContaining("expires_in_seconds must be from 1");
        assertThatThrownBy(() -> ClerkTokens.forUser("user_1").instance("unknown").sign())
                .hasMessageContaining("quarkus.clerk.unknown.api-url is not set");
        assertThatThrownBy(() -> ClerkTokens.forUser("user_1").claim("metadata", new Object()).sign())
                .hasMessageContaining("nothing that JSON can express");
    }

    @Test
    void anInstanceOfClerkIsLeftAlone() {
        assertThatThrownBy(() -> ClerkTokens.forUser("user_1").instance("partner").sign())
                .isInstanceOf(IllegalStateException.class).hasMessageContaining("a Clerk instance of its own")
                .hasMessageContaining("quarkus.clerk.partner.secret-key").hasMessageNotContaining("sk_test_partner");
    }
}
