package io.quarkiverse.clerk.it;

import static io.restassured.RestAssured.given;

import java.util.Map;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;

/** Makes users, sessions and tokens as one does with Clerk: through the Backend API. */
record EmulatorApi(String url) {

    static final String ORGANIZATION = "org_emulatoracme";
    static final String ADMIN = "user_emulatoradmin";
    static final String MEMBER = "user_emulatormember";

    private static final String SECRET_KEY = "sk_test_emulator";

    String createUser(String email) {
        return post("/v1/users", Map.of("email_address", new String[] { email }, "password", "correct-horse-battery-staple"),
                "id");
    }

    String createUser(String firstName, String email, String password) {
        return post("/v1/users", Map.of("first_name", firstName, "email_address", new String[] { email }, "password", password),
                "id");
    }

    String createMembership(String organizationId, String userId, String role) {
        return post("/v1/organizations/" + organizationId + "/memberships", Map.of("user_id", userId, "role", role), "id");
    }

    String secretKey() {
        return SECRET_KEY;
    }

    String publishableKey() {
        return "pk_test_ZW11bGF0b3IuY2xlcmsuYWNjb3VudHMuZGV2JA==";
    }

    String createSession(String userId) {
        return post("/v1/sessions", Map.of("user_id", userId), "id");
    }

    String createSession(String userId, String organizationId) {
        return post("/v1/sessions", Map.of("user_id", userId, "active_organization_id", organizationId), "id");
    }

    String createToken(String sessionId) {
        return post("/v1/sessions/" + sessionId + "/tokens", Map.of(), "jwt");
    }

    String tokenOf(String userId) {
        return createToken(createSession(userId));
    }

    String tokenOf(String userId, String organizationId) {
        return createToken(createSession(userId, organizationId));
    }

    String post(String path, Map<String, ?> body, String member) {
        return backend().contentType(ContentType.JSON).body(body).post(url + path)
                .then().statusCode(200).extract().path(member);
    }

    private static RequestSpecification backend() {
        return given().auth().preemptive().oauth2(SECRET_KEY);
    }
}
