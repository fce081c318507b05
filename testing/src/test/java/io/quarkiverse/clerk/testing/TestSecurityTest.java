package io.quarkiverse.clerk.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.jwt.Claim;
import io.quarkus.test.security.jwt.ClaimType;
import io.quarkus.test.security.jwt.JwtSecurity;
import io.restassured.common.mapper.TypeRef;

/** Quarkus' own annotation makes a session too, beside that of smallrye-jwt. */
@QuarkusTest
class TestSecurityTest {

    @Inject
    Audit audit;

    private static Map<String, String> caller() {
        return given().get("/caller").then().statusCode(200).extract().as(new TypeRef<Map<String, String>>() {
        });
    }

    @Test
    @TestSecurity(user = "user_1")
    void aUserHasASession() {
        given().get("/caller/session").then().statusCode(200).body(equalTo("user_1"));
        given().get("/caller/quarkus/authenticated").then().statusCode(200);
        assertThat(caller()).containsEntry("signedIn", "true").containsEntry("principal", "user_1")
                .containsEntry("session", "Optional[sess_test]")
                .containsEntry("organization", "Optional.empty Optional.empty Optional.empty");
        given().get("/caller/admin").then().statusCode(403);
    }

    @Test
    @TestSecurity(user = "user_1", roles = { "org:admin", "auditor" }, permissions = { "orders:delete", "reports" })
    void rolesAndPermissionsAreThoseOfTheOrganization() {
        for (String path : new String[] { "/admin", "/delete", "/quarkus/role", "/quarkus/permission", "/quarkus/own-role" }) {
            given().get("/caller" + path).then().statusCode(200).body(equalTo("user_1"));
        }
        assertThat(caller()).containsEntry("permissions", "[org:orders:delete]")
                .containsEntry("roles", "[auditor, org:admin]");
        assertThat(audit.read()).isEqualTo("user_1");
    }

    @Test
    @TestSecurity(user = "user_1", attributes = @SecurityAttribute(key = "tenant", value = "acme"))
    @JwtSecurity(claims = { @Claim(key = "email", value = "ada@example.com"),
            @Claim(key = "seats", value = "5", type = ClaimType.LONG), @Claim(key = "sub", value = "user_2"),
            @Claim(key = "metadata", value = "{\"plan\": \"pro\", \"tags\": [\"a\", null, true]}", type = ClaimType.JSON_OBJECT) })
    void claimsOfJwtSecurityAreThoseOfTheSession() {
        assertThat(caller()).containsEntry("email", "ada@example.com").containsEntry("principal", "user_2")
                .extractingByKey("claims").asString()
                .contains("seats=5", "metadata={plan=pro, tags=[a, null, true]}", "email=ada@example.com");
        assertThat(caller().get("attributes")).contains("tenant");
    }

    @Test
    @TestSecurity
    void nobodyWithoutAUser() {
        given().get("/caller/session").then().statusCode(401);
    }
}
