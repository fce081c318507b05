package io.quarkiverse.clerk.test.filter;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.is;

import jakarta.inject.Inject;

import io.quarkus.test.QuarkusUnitTest;
import io.restassured.specification.RequestSpecification;

/** The outcomes of design §3, as they reach the caller. */
abstract class EndpointAssertions {

    static final SessionTokens TOKENS = new SessionTokens("default");

    @Inject
    Calls calls;

    /** With what all tests need; the emulator would bring another key. */
    static QuarkusUnitTest application(Class<?>... classes) {
        return new QuarkusUnitTest()
                .withApplicationRoot(jar -> jar.addClasses(SessionTokens.class, Calls.class, EndpointAssertions.class)
                        .addClasses(classes))
                .overrideConfigKey("quarkus.clerk.devservices.enabled", "false")
                .overrideConfigKey("quarkus.clerk.jwt-key", TOKENS.publicKey());
    }

    static RequestSpecification as(String token) {
        return given().header("Authorization", "Bearer " + token);
    }

    /** 401 with an empty body for no token and a refused one; the endpoint is not called. With a session it is. */
    void assertStrict(String path, String answer) {
        int before = calls.count();
        given().get(path).then().statusCode(401).body(emptyString());
        as(TOKENS.expired()).get(path).then().statusCode(401).body(emptyString());
        as("no.session.token").get(path).then().statusCode(401).body(emptyString());
        assertThat(calls.count()).isEqualTo(before);
        as(TOKENS.valid()).get(path).then().statusCode(200).body(is(answer));
        assertThat(calls.count()).isEqualTo(before + 1);
    }

    /** Called by everybody, and knows who it is. */
    void assertLax(String path, String suffix) {
        given().get(path).then().statusCode(200).body(is("nobody" + suffix));
        as(TOKENS.expired()).get(path).then().statusCode(200).body(is("nobody" + suffix));
        as(TOKENS.valid()).get(path).then().statusCode(200).body(is("user_1" + suffix));
    }

    void assertOpen(String path) {
        given().get(path).then().statusCode(200).body(is("open"));
        as(TOKENS.expired()).get(path).then().statusCode(200).body(is("open"));
        as(TOKENS.valid()).get(path).then().statusCode(200).body(is("open"));
    }

    /** 403 with an empty body; the endpoint is not called. */
    void assertForbidden(String path, String token) {
        int before = calls.count();
        as(token).get(path).then().statusCode(403).body(emptyString());
        assertThat(calls.count()).isEqualTo(before);
    }
}
