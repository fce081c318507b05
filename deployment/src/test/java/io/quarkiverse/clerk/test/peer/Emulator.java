package io.quarkiverse.clerk.test.peer;

import static io.restassured.RestAssured.given;

import java.util.Map;

import org.eclipse.microprofile.config.ConfigProvider;

import io.restassured.response.ValidatableResponse;

/** The emulator that the Dev Service started for the application. */
public final class Emulator {

    public static final String ADMIN = "user_emulatoradmin";
    public static final String MEMBER = "user_emulatormember";
    public static final String SOLO = "user_emulatorsolo";
    public static final String ACME = "org_emulatoracme";

    private Emulator() {
    }

    public static String url() {
        return ConfigProvider.getConfig().getValue("quarkus.clerk.api-url", String.class);
    }

    /** The id of a new session. */
    public static String session(String userId) {
        return post("/sessions", Map.of("user_id", userId)).extract().path("id");
    }

    /** The id of a new session in which Acme is the active organization. */
    public static String sessionInAcme(String userId) {
        return post("/sessions", Map.of("user_id", userId, "active_organization_id", ACME)).extract().path("id");
    }

    public static String token(String sessionId) {
        return post("/sessions/" + sessionId + "/tokens", Map.of()).extract().path("jwt");
    }

    public static void revoke(String sessionId) {
        post("/sessions/" + sessionId + "/revoke", Map.of());
    }

    public static void jwtTemplate(String name, Map<String, ?> claims) {
        post("/jwt_templates", Map.of("name", name, "claims", claims));
    }

    /** The cookies of a browser that signed in on the page. */
    public static Map<String, String> signIn(String userId, Map<String, String> cookies) {
        return given().baseUri(url()).redirects().follow(false).cookies(cookies).formParam("user_id", userId)
                .formParam("redirect_url", "http://localhost:8081/").post("/sign-in").then().statusCode(303).extract()
                .cookies();
    }

    private static ValidatableResponse post(String path, Map<String, ?> body) {
        return given().baseUri(url()).header("Authorization", "Bearer sk_test_emulator").contentType("application/json")
                .body(body).post("/v1" + path).then().statusCode(200);
    }
}
