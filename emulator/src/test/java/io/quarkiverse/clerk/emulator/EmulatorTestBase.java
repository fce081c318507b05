package io.quarkiverse.clerk.emulator;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** A fresh emulator for each test, reached over real HTTP, at a time that the test decides about. */
abstract class EmulatorTestBase {

    static final Instant START = Instant.parse("2026-11-23T08:00:00Z");
    static final String ACME = "org_emulatoracme";
    static final String ADMIN = "user_emulatoradmin";
    static final String MEMBER = "user_emulatormember";
    static final String VIEWER = "user_emulatorviewer";
    static final String SOLO = "user_emulatorsolo";
    static final String BANNED = "user_emulatorbanned";

    final MutableClock clock = new MutableClock(START);
    ClerkEmulator emulator;

    @BeforeEach
    void start() {
        emulator = ClerkEmulator.start(options().build());
    }

    @AfterEach
    void stop() {
        emulator.close();
    }

    ClerkEmulatorOptions.Builder options() {
        return ClerkEmulatorOptions.builder().clock(clock);
    }

    /** A request as a backend sends it. */
    RequestSpecification backend() {
        return anonymous().basePath("/v1").header("Authorization", "Bearer sk_test_emulator")
                .contentType("application/json");
    }

    RequestSpecification anonymous() {
        return given().baseUri(emulator.url().toString()).redirects().follow(false);
    }

    ValidatableResponse get(String path) {
        return backend().get(path).then();
    }

    ValidatableResponse post(String path, Map<String, ?> body) {
        return backend().body(body).post(path).then();
    }

    ValidatableResponse put(String path, Map<String, ?> body) {
        return backend().body(body).put(path).then();
    }

    /** Without a body. */
    ValidatableResponse post(String path) {
        return backend().post(path).then();
    }

    /** A body that is an array. */
    ValidatableResponse post(String path, List<? extends Map<String, ?>> body) {
        return backend().body(body).post(path).then();
    }

    ValidatableResponse patch(String path, Map<String, ?> body) {
        return backend().body(body).patch(path).then();
    }

    ValidatableResponse delete(String path) {
        return backend().delete(path).then();
    }

    static void assertError(ValidatableResponse response, int status, String code) {
        response.statusCode(status)
                .contentType("application/json")
                .body("errors[0].code", equalTo(code))
                .body("errors[0].message", not(emptyOrNullString()))
                .body("errors[0].long_message", not(emptyOrNullString()))
                .body("clerk_trace_id", matchesPattern("[0-9a-f]{32}"));
    }

    static void assertError(ValidatableResponse response, int status, String code, String parameter) {
        assertError(response.body("errors[0].meta.param_name", equalTo(parameter)), status, code);
    }

    /** A map that may hold null, which is not the same as nothing to Clerk. */
    static Map<String, Object> nulled(String name) {
        Map<String, Object> map = new HashMap<>();
        map.put(name, null);
        return map;
    }

    /** A new session of the user in their personal account. */
    String session(String userId) {
        return post("/sessions", Map.of("user_id", userId)).statusCode(200).extract().path("id");
    }

    String session(String userId, String organizationId) {
        return post("/sessions", Map.of("user_id", userId, "active_organization_id", organizationId)).statusCode(200)
                .extract().path("id");
    }

    String token(String sessionId) {
        return post("/sessions/" + sessionId + "/tokens", Map.of()).statusCode(200).extract().path("jwt");
    }

    /** Signs in on the page, as a browser without cookies. */
    Response signIn(String userId, String organizationId) {
        return anonymous().formParam("user_id", userId).formParam("organization_id", organizationId)
                .formParam("redirect_url", "http://localhost:8080/orders?page=2").post("/sign-in");
    }
}
