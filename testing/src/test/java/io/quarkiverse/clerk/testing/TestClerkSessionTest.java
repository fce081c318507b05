package io.quarkiverse.clerk.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.Map;
import java.util.TreeMap;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkiverse.clerk.ClerkIdentity;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.common.mapper.TypeRef;
import io.restassured.specification.RequestSpecification;

/** The annotation beside the token that says the same, and in every place where it can stand. */
@QuarkusTest
class TestClerkSessionTest {

    @Inject
    Audit audit;

    @Inject
    ClerkIdentity clerk;

    private static Map<String, String> caller(RequestSpecification request) {
        return request.get("/caller").then().statusCode(200).extract().as(new TypeRef<Map<String, String>>() {
        });
    }

    private static void assertSameAs(ClerkTokens token) {
        assertThat(caller(given())).containsEntry("signedIn", "true")
                .isEqualTo(caller(given().auth().preemptive().oauth2(token.sign())));
    }

    private static int status(String path) {
        return given().get("/caller" + path).statusCode();
    }

    @Test
    @TestClerkSession
    void whatIsLeftOutIsAsInATokenOfANewSession() {
        assertSameAs(ClerkTokens.forUser("user_test"));
    }

    @Test
    @TestClerkSession(userId = "user_1", sessionId = "sess_1", orgId = "org_1", orgSlug = "acme", orgRole = "org:admin", permissions = {
            "org:orders:read", "org:orders:delete", "org:invoices:delete" }, features = { "u:export",
                    "o:orders" }, plans = "o:pro", actor = "user_2", firstFactorAge = 3, secondFactorAge = 20, claims = """
                            {"email": "ada@example.com", "metadata": {"plan": "pro", "seats": [1, 2.5, true]}}""")
    void everythingIsAsInATokenThatSaysTheSame() {
        assertSameAs(ClerkTokens.forUser("user_1").session("sess_1").organization("org_1").slug("acme").role("admin")
                .permission("org:orders:read", "org:orders:delete").permission("org:invoices:delete")
                .feature("u:export", "o:orders").plan("o:pro").actor("user_2").factorAges(3, 20)
                .claim("email", "ada@example.com")
                .claim("metadata", new TreeMap<>(Map.of("plan", "pro", "seats", new Object[] { 1, 2.5, true }))));
        assertThat(caller(given())).containsEntry("permissions", "[org:invoices:delete, org:orders:delete, org:orders:read]")
                .containsEntry("organization", "Optional[org_1] Optional[acme] Optional[org:admin]")
                .containsEntry("email", "ada@example.com").containsEntry("pro", "true").containsEntry("export", "true");
    }

    @Test
    @TestClerkSession(orgId = "org_1", orgRole = "org:admin", permissions = "org:orders:delete", features = "o:export", plans = "u:pro", secondFactorAge = 5)
    void everyRequirementIsMet() {
        for (String path : new String[] { "/session", "/admin", "/delete", "/export", "/pro", "/strict",
                "/quarkus/authenticated", "/quarkus/role", "/quarkus/permission" }) {
            given().get("/caller" + path).then().statusCode(200).body(equalTo("user_test"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "/admin", "/delete", "/export", "/pro", "/strict", "/quarkus/role", "/quarkus/permission" })
    @TestClerkSession(orgId = "org_1", permissions = { "org:orders:read", "org:invoices:delete" }, firstFactorAge = 600)
    void whatIsNotGivenIsMissing(String path) {
        assertThat(status(path)).isEqualTo(403);
    }

    @Test
    @TestClerkSession(firstFactorAge = 600)
    void reverificationIsAskedFor() {
        given().get("/caller/strict").then().statusCode(403).body(containsString("reverification-error"));
    }

    @Test
    @TestClerkSession(userId = "user_auditor")
    void augmentorsOfTheApplicationAreAsked() {
        assertThat(status("/quarkus/own-role")).isEqualTo(200);
    }

    @Test
    @TestClerkSession(sessionStatus = "pending")
    void aPendingSessionDoesNotCount() {
        assertThat(status("/session")).isEqualTo(401);
        assertThat(caller(given())).containsEntry("signedIn", "false").containsEntry("status", "Optional[pending]")
                .containsEntry("reason", "Optional[session-pending]")
                .isEqualTo(caller(given().auth().preemptive().oauth2(ClerkTokens.forUser("user_test").pending().sign())));
    }

    @Test
    @TestClerkSession
    void aCredentialOfTheRequestCounts() {
        given().auth().preemptive().oauth2(ClerkTokens.forUser("user_2").sign()).get("/caller/session").then()
                .body(equalTo("user_2"));
        given().auth().preemptive().oauth2(ClerkTokens.forUser("user_2").expired().sign()).get("/caller/session").then()
                .statusCode(401);
        given().cookie("__session", "nonsense").get("/caller/session").then().statusCode(401);
        given().cookie("theme", "dark").get("/caller/session").then().statusCode(200);
    }

    @Test
    @TestClerkSession
    void anInstanceTakesItsOwnSessionsOnly() {
        assertThat(status("/partner")).isEqualTo(401);
    }

    @Test
    @TestClerkSession(instance = "partner")
    void aSessionCanBeOfAnotherInstance() {
        given().get("/caller/partner").then().statusCode(200).body(equalTo("partner"));
        assertThat(status("/session")).isEqualTo(401);
    }

    @Test
    @TestClerkSession(userId = "user_1", orgId = "org_1", orgRole = "admin")
    void beansCanBeCalled() {
        assertThat(audit.read()).isEqualTo("user_1");
        assertThat(clerk.organizationRole()).contains("org:admin");
    }

    @Test
    @TestClerkSession
    void beansAreProtected() {
        assertThatThrownBy(() -> audit.read()).isInstanceOf(ForbiddenException.class);
    }

    @Test
    void nobodyIsSignedInWithoutTheAnnotation() {
        assertThat(caller(given())).containsEntry("signedIn", "false");
        assertThat(status("/session")).isEqualTo(401);
        assertThatThrownBy(() -> audit.read()).isInstanceOf(UnauthorizedException.class);
    }

    @Retention(RetentionPolicy.RUNTIME)
    @TestClerkSession(userId = "user_admin", orgId = "org_1", orgRole = "org:admin")
    @interface AsAdministrator {
    }

    @Test
    @AsAdministrator
    void anAnnotationCanCarryIt() {
        given().get("/caller/admin").then().statusCode(200).body(equalTo("user_admin"));
    }

    @Nested
    @TestClerkSession(userId = "user_outer")
    class OnAClass {

        private String before;

        @BeforeEach
        void aRequestBeforeTheTest() {
            before = caller(given()).get("user");
        }

        @Test
        void itCountsForEveryTest() {
            given().get("/caller/session").then().body(equalTo("user_outer"));
            assertThat(before).isEqualTo("Optional[user_outer]");
        }

        @Test
        @TestClerkSession(userId = "user_method")
        void aMethodBeatsIt() {
            given().get("/caller/session").then().body(equalTo("user_method"));
            assertThat(before).isEqualTo("Optional[user_method]");
        }

        @Test
        @TestSecurity
        void testSecurityTakesItAway() {
            assertThat(status("/session")).isEqualTo(401);
        }

        @Test
        @TestSecurity(user = "user_plain")
        void testSecurityBeatsIt() {
            given().get("/caller/session").then().body(equalTo("user_plain"));
        }

        @Nested
        class InAClass {

            @Test
            void itCountsForInnerClasses() {
                given().get("/caller/session").then().body(equalTo("user_outer"));
            }
        }

        @Nested
        @TestClerkSession(userId = "user_inner")
        class InAnotherClass {

            @Test
            void theInnerClassBeatsTheOuterOne() {
                given().get("/caller/session").then().body(equalTo("user_inner"));
            }
        }
    }

    @Nested
    @TestSecurity(user = "user_plain", roles = "org:admin")
    class BesideTestSecurity {

        @Test
        @TestClerkSession
        void itBeatsThatOfTheClass() {
            given().get("/caller/session").then().body(equalTo("user_test"));
            assertThatThrownBy(() -> audit.read()).isInstanceOf(ForbiddenException.class);
        }
    }
}
