package io.quarkiverse.clerk.test.peer;

import static io.restassured.RestAssured.given;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.quarkiverse.clerk.runtime.authentication.PublishableKey;
import io.restassured.response.ValidatableResponse;

/** What a test asks of its {@link ClerkPeer}. */
public record PeerClient(String name) {

    /** A session token with these claims in the place of the usual ones. */
    public String token(Map<String, ?> claims) {
        return post("sign", claims).extract().path("jwt");
    }

    public String token(String claim, Object value) {
        Map<String, Object> claims = new HashMap<>();
        claims.put(claim, value);
        return token(claims);
    }

    public String token() {
        return token(Map.of());
    }

    /** From now on the Backend API knows this session. */
    public void session(String id, String userId, String clientId, String status) {
        post("session", Map.of("object", "session", "id", id, "user_id", userId, "client_id", clientId, "status", status));
    }

    /** From now on the Backend API answers so when it is asked about this token. */
    public void machineToken(String path, String token, Map<String, ?> answer) {
        post("machine-token", Map.of("path", path, "token", token, "answer", answer));
    }

    /** From now on the Backend API knows, once, which cookies belong to this nonce. */
    public void handshake(String nonce, String... directives) {
        post("handshake", Map.of("nonce", nonce, "directives", List.of(directives)));
    }

    /** From now on the Backend API refreshes this session with these cookies. */
    public void refresh(String sessionId, String... cookies) {
        post("refresh", Map.of("id", sessionId, "object", "cookies", "cookies", List.of(cookies)));
    }

    /** What the Backend API was asked: method, path and {@code Authorization}. */
    public List<String> requests() {
        return post("requests", Map.of()).extract().path("requests");
    }

    /** Lets whoever asks for the keys wait. */
    public void holdKeys() {
        post("hold", Map.of());
    }

    public void releaseKeys() {
        post("release", Map.of());
    }

    /** The suffix of the cookies of a development instance. */
    public String cookieSuffix() {
        return PublishableKey.cookieSuffix(System.getProperty("peer." + name + ".publishable-key"));
    }

    /** The suffix of the cookies of a production instance. */
    public String liveCookieSuffix() {
        return PublishableKey.cookieSuffix(System.getProperty("peer." + name + ".live-publishable-key"));
    }

    private ValidatableResponse post(String command, Map<String, ?> body) {
        return given().baseUri(System.getProperty("peer." + name + ".url")).contentType("application/json").body(body)
                .post("/test/" + command).then().statusCode(200);
    }
}
