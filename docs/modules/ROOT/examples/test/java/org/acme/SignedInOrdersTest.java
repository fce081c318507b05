package org.acme;

// tag::class[]
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

import org.junit.jupiter.api.Test;

import io.quarkiverse.clerk.testing.TestClerkSession;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;

@QuarkusTest
@TestClerkSession(userId = "user_1") // <1>
class SignedInOrdersTest {

    @Test
    void listsOrders() {
        given().get("/orders").then().statusCode(200);
    }

    @Test
    @TestClerkSession(userId = "user_1", orgId = "org_1", permissions = "org:orders:delete") // <2>
    void deletesWithThePermission() {
        given().delete("/orders/1").then().statusCode(204);
    }

    @Test
    void doesNotDeleteWithout() {
        given().delete("/orders/1").then().statusCode(403);
    }

    @Test
    @TestSecurity // <3>
    void greetsStrangers() {
        given().get("/orders/teaser").then().body(is("Hello, stranger"));
    }

    // end::class[]
    // tag::own[]
    @Retention(RetentionPolicy.RUNTIME)
    @TestClerkSession(userId = "user_admin", orgId = "org_1", orgRole = "org:admin", permissions = "org:orders:delete")
    @interface AsAdministrator {
    }

    @Test
    @AsAdministrator
    void administratorsDelete() {
        given().delete("/orders/1").then().statusCode(204);
    }
    // end::own[]

    @Test
    // tag::claims[]
    @TestClerkSession(claims = """
            {"email": "ada@example.com", "metadata": {"plan": "pro"}}""")
    // end::claims[]
    void claims() {
        given().get("/profile/claims").then().statusCode(200).body("metadata.plan", is("pro"));
    }

    @Test
    // tag::plain[]
    @TestSecurity(user = "user_1", roles = "org:admin", permissions = "orders:delete")
    // end::plain[]
    void plain() {
        given().get("/account/admin").then().statusCode(200);
        given().delete("/orders/1").then().statusCode(204);
    }

    @Test
    // tag::user[]
    @TestClerkSession(userId = "user_emulatormember", orgId = "org_emulatoracme")
    // end::user[]
    void fetched() {
        given().get("/users/me").then().body(is("Member User"));
    }
    // tag::class[]
}
// end::class[]
