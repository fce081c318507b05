package io.quarkiverse.clerk.emulator;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import io.restassured.http.Cookie;
import io.restassured.http.Cookies;
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
        return anonymous().basePath("/v1").header("Authorization", "Bearer " + emulator.secretKey())
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

    /** What the emulator hands out as the values of {@code Set-Cookie} headers, parsed as a browser does. */
    static Cookies parsed(List<String> directives) {
        return new Cookies(directives.stream().map(EmulatorTestBase::parsed).toList());
    }

    private static Cookie parsed(String directive) {
        String[] parts = directive.split("; ");
        int equals = parts[0].indexOf('=');
        Cookie.Builder cookie = new Cookie.Builder(parts[0].substring(0, equals), parts[0].substring(equals + 1));
        for (String attribute : List.of(parts).subList(1, parts.length)) {
            String value = attribute.substring(attribute.indexOf('=') + 1);
            switch (attribute.split("=")[0]) {
                case "Path" -> cookie.setPath(value);
                case "Domain" -> cookie.setDomain(value);
                case "Max-Age" -> cookie.setMaxAge(Long.parseLong(value));
                case "Expires" -> cookie.setMaxAge(0);
                case "SameSite" -> cookie.setSameSite(value);
                case "HttpOnly" -> cookie.setHttpOnly(true);
                case "Secure" -> cookie.setSecured(true);
                default -> throw new AssertionError("No cookie has " + attribute);
            }
        }
        return cookie.build();
    }

    /** The directives of a nonce, fetched as a backend does. */
    List<String> directives(String nonce) {
        return backend().queryParam("nonce", nonce).get("/clients/handshake_payload").then().statusCode(200).extract()
                .path("directives");
    }

    /** The value of a query parameter of the URL that a response redirects to. */
    static String parameter(Response response, String name) {
        String query = URI.create(response.header("Location")).getRawQuery();
        return List.of(query.split("&")).stream().filter(part -> part.startsWith(name + "=")).findFirst()
                .map(part -> URLDecoder.decode(part.substring(name.length() + 1), StandardCharsets.UTF_8)).orElse(null);
    }

    TokenReader reader(String token) throws Exception {
        return new TokenReader(get("/jwks").extract().asString(), token, clock.instant());
    }

    /** Signs in on the page, as a browser without cookies. */
    Response signIn(String userId, String organizationId) {
        return anonymous().formParam("user_id", userId).formParam("organization_id", organizationId)
                .formParam("redirect_url", "http://localhost:8080/orders?page=2").post("/sign-in");
    }
}
