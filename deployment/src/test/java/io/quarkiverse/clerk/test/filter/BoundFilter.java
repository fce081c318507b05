package io.quarkiverse.clerk.test.filter;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;

import org.junit.jupiter.api.Test;

import io.quarkiverse.clerk.test.filter.BoundFilterEndpoints.Base;
import io.quarkiverse.clerk.test.filter.BoundFilterEndpoints.Contract;
import io.quarkiverse.clerk.test.filter.BoundFilterEndpoints.Derived;
import io.quarkiverse.clerk.test.filter.BoundFilterEndpoints.Implementation;
import io.quarkiverse.clerk.test.filter.BoundFilterEndpoints.Open;
import io.quarkiverse.clerk.test.filter.BoundFilterEndpoints.Root;
import io.quarkiverse.clerk.test.filter.BoundFilterEndpoints.Strict;
import io.quarkiverse.clerk.test.filter.BoundFilterEndpoints.Sub;
import io.quarkus.test.QuarkusUnitTest;

/** One filter for each annotation; open endpoints do not meet any. */
abstract class BoundFilter extends EndpointAssertions {

    static QuarkusUnitTest application() {
        return application(BoundFilter.class, BoundFilterEndpoints.class, EarlyBlockingFilter.class, Strict.class, Open.class,
                Base.class, Derived.class, Contract.class, Implementation.class, Root.class, Sub.class);
    }

    @Test
    void classIsStrict() {
        assertStrict("/strict", "user_1");
        assertStrict("/strict/event-loop", "user_1 on the event loop");
        assertStrict("/strict/uni", "user_1 on the event loop");
    }

    @Test
    void streamIsStrict() {
        given().get("/strict/events").then().statusCode(401).body(emptyString());
        as(TOKENS.valid()).get("/strict/events").then().statusCode(200).body(containsString("user_1"));
    }

    @Test
    void laxMethodOfAStrictClassIsLax() {
        assertLax("/strict/lax", " on the event loop");
    }

    @Test
    void attributesAreEnforced() {
        assertStrictWith("/strict/role");
        assertStrictWith("/strict/permission");
        assertForbidden("/strict/role", TOKENS.withRole("member"));
    }

    private void assertStrictWith(String path) {
        given().get(path).then().statusCode(401).body(emptyString());
        assertForbidden(path, TOKENS.valid());
        as(TOKENS.withRole("admin")).get(path).then().statusCode(200);
    }

    @Test
    void methodsOfAnOpenClass() {
        assertOpen("/open");
        assertStrict("/open/strict", "user_1");
        assertLax("/open/lax", "");
    }

    @Test
    void inheritedMethodsAreStrict() {
        assertStrict("/derived/inherited", "user_1");
        assertStrict("/derived/overridden", "user_1");
    }

    @Test
    void interfaceIsStrict() {
        assertStrict("/contract", "user_1");
    }

    @Test
    void subResourceIsStrict() {
        assertStrict("/root/sub/1", "user_1");
    }
}
