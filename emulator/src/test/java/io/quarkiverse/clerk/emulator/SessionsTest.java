package io.quarkiverse.clerk.emulator;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;

class SessionsTest extends EmulatorTestBase {

    @Test
    void createsASession() {
        String id = post("/sessions", Map.of("user_id", ADMIN, "active_organization_id", ACME)).statusCode(200)
                .body("object", equalTo("session"))
                .body("id", matchesPattern("sess_[0-9A-Za-z]{27}"))
                .body("client_id", matchesPattern("client_[0-9A-Za-z]{27}"))
                .body("user_id", equalTo(ADMIN))
                .body("status", equalTo("active"))
                .body("last_active_organization_id", equalTo(ACME))
                .body("expire_at", equalTo(START.plus(Duration.ofDays(7)).toEpochMilli()))
                .extract().path("id");
        get("/sessions/" + id).statusCode(200).body("id", equalTo(id));
        get("/users/" + ADMIN).body("last_sign_in_at", equalTo(START.toEpochMilli()));
    }

    @Test
    void createValidates() {
        assertError(post("/sessions", Map.of()).body("errors[0].meta.param_name", equalTo("user_id")), 422,
                "form_param_missing");
        assertError(post("/sessions", Map.of("user_id", "user_x")), 404, "resource_not_found");
        assertError(post("/sessions", Map.of("user_id", SOLO, "active_organization_id", ACME)), 404,
                "resource_not_found");
    }

    @Test
    void lists() {
        String first = session(ADMIN);
        String second = session(SOLO);
        post("/sessions/" + first + "/revoke", Map.of()).statusCode(200).body("status", equalTo("revoked"));
        get("/sessions").body("id", contains(second, first));
        get("/sessions?user_id=" + ADMIN).body("id", contains(first));
        get("/sessions?status=active").body("id", contains(second));
        String client = get("/sessions/" + second).extract().path("client_id");
        get("/sessions?client_id=" + client).body("id", contains(second));
        get("/sessions?paginated=true&limit=1").body("total_count", equalTo(2)).body("data.id", contains(second));
    }

    @Test
    void timeEndsASession() {
        String id = session(SOLO);
        clock.advance(Duration.ofDays(7));
        get("/sessions/" + id).body("status", equalTo("expired"));
        assertError(post("/sessions/" + id + "/tokens", Map.of()), 404, "resource_not_found");
        clock.advance(Duration.ofDays(23));
        get("/sessions/" + id).body("status", equalTo("abandoned"));
    }

    @Test
    void revokedSessionHasNoTokens() {
        String id = session(SOLO);
        post("/sessions/" + id + "/revoke", Map.of()).statusCode(200);
        assertError(post("/sessions/" + id + "/tokens", Map.of()), 404, "resource_not_found");
        assertError(post("/sessions/sess_x/tokens", Map.of()), 404, "resource_not_found");
    }

    @Test
    void verifiesATokenOfTheSession() {
        String id = session(SOLO);
        String token = token(id);
        post("/sessions/" + id + "/verify", Map.of("token", token)).statusCode(200).body("id", equalTo(id));
        backend().contentType("application/x-www-form-urlencoded").formParam("token", token)
                .post("/sessions/" + id + "/verify").then().statusCode(200).body("id", equalTo(id));

        assertError(post("/sessions/" + session(SOLO) + "/verify", Map.of("token", token)), 401,
                "authentication_invalid");
        assertError(post("/sessions/" + id + "/verify", Map.of("token", "no.to.ken")), 401, "authentication_invalid");
        assertError(post("/sessions/" + id + "/verify", Map.of()), 422, "form_param_missing");
        assertError(post("/sessions/sess_x/verify", Map.of("token", token)), 404, "resource_not_found");
        clock.advance(Duration.ofSeconds(60));
        assertError(post("/sessions/" + id + "/verify", Map.of("token", token)), 401, "authentication_invalid");
    }

    @Test
    void clientsHaveTheirSessions() {
        String id = session(SOLO);
        String client = get("/sessions/" + id).extract().path("client_id");
        get("/clients/" + client).statusCode(200).body("object", equalTo("client"))
                .body("session_ids", contains(id)).body("sessions.id", contains(id))
                .body("last_active_session_id", equalTo(id));
        get("/clients").body("id", contains(client));
        post("/sessions/" + id + "/revoke", Map.of());
        get("/clients/" + client).body("last_active_session_id", nullValue()).body("sessions", hasSize(1));
    }

    @Test
    void verifiesAClient() {
        String id = session(SOLO);
        String token = token(id);
        post("/clients/verify", Map.of("token", token)).statusCode(200)
                .body("last_active_session_id", equalTo(id)).body("sessions.user_id", contains(SOLO));
        backend().contentType("application/x-www-form-urlencoded").formParam("token", token)
                .post("/clients/verify").then().statusCode(200).body("sessions.id", contains(id));
        String cookie = signIn(SOLO, "").cookie("__client");
        post("/clients/verify", Map.of("token", cookie)).statusCode(200).body("sessions.user_id", contains(SOLO));
        assertError(post("/clients/verify", Map.of("token", "nothing")), 401, "authentication_invalid");
        assertError(post("/clients/verify", Map.of()), 422, "form_param_missing");
    }
}
