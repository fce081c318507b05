package io.quarkiverse.clerk.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.restassured.http.Cookies;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

class SignOutApiTest extends EmulatorTestBase {

    private String client;
    private String admin;
    private String solo;

    /** One browser, two sessions. */
    @BeforeEach
    void signInTwice() {
        client = signIn(ADMIN, ACME).cookie("__client");
        anonymous().cookie("__client", client).formParam("user_id", SOLO).post("/sign-in").then().statusCode(303);
        admin = get("/sessions?user_id=" + ADMIN).extract().path("[0].id");
        solo = get("/sessions?user_id=" + SOLO).extract().path("[0].id");
    }

    private RequestSpecification browser() {
        return anonymous().cookie("__client", client);
    }

    @Test
    void endsOneSession() {
        clock.advance(Duration.ofSeconds(3));
        browser().post("/v1/client/sessions/" + solo + "/remove").then().statusCode(200)
                .body("response.object", equalTo("session")).body("response.id", equalTo(solo))
                .body("response.status", equalTo("removed"))
                .body("client.object", equalTo("client"))
                .body("client.sessions.id", contains(admin))
                .body("client.sessions[0].status", equalTo("active"))
                .body("client.sessions[0].last_active_organization_id", equalTo(ACME))
                .body("client.sessions[0].public_user_data.user_id", equalTo(ADMIN))
                .body("client.last_active_session_id", equalTo(admin))
                .body("client.updated_at", equalTo(START.plusSeconds(3).toEpochMilli()));
        get("/sessions/" + admin).body("status", equalTo("active"));
        browser().post("/v1/client/sessions/" + admin + "/end").then().statusCode(200)
                .body("response.status", equalTo("ended")).body("client.sessions", hasSize(0))
                .body("client.last_active_session_id", nullValue());
    }

    @Test
    void endsAllSessionsAsBrowsersCanSendIt() {
        browser().queryParam("_method", "DELETE").header("Origin", "http://localhost:8080").post("/v1/client/sessions").then()
                .statusCode(200).header("Access-Control-Allow-Origin", equalTo("http://localhost:8080"))
                .header("Access-Control-Allow-Credentials", equalTo("true"))
                .body("response.sessions", hasSize(0)).body("client.sessions", hasSize(0));
        get("/sessions?status=active").body("size()", equalTo(0));
        browser().delete("/v1/client/sessions").then().statusCode(200);
    }

    @Test
    void theNextHandshakeReflectsIt() throws Exception {
        String devBrowser = anonymous().cookie("__client", client).formParam("user_id", SOLO).post("/sign-in")
                .cookie("__clerk_db_jwt");
        String now = get("/sessions?status=active&user_id=" + SOLO).extract().path("[0].id");
        browser().post("/v1/client/sessions/" + now + "/remove").then().statusCode(200);
        assertThat(reader(handshake(devBrowser).getValue("__session")).claims().getSubject()).isEqualTo(ADMIN);
        browser().delete("/v1/client/sessions").then().statusCode(200);
        assertThat(handshake(devBrowser).getValue("__client_uat")).isEqualTo("0");
    }

    private Cookies handshake(String devBrowser) {
        Response response = anonymous().queryParam("redirect_url", "http://localhost:8080/").queryParam("format", "nonce")
                .queryParam("__clerk_db_jwt", devBrowser).get("/v1/client/handshake");
        return parsed(directives(parameter(response, "__clerk_handshake_nonce")));
    }

    @Test
    void isForTheBrowserItself() {
        assertError(anonymous().delete("/v1/client/sessions").then(), 401, "dev_browser_unauthenticated");
        assertError(anonymous().cookie("__client", "x").post("/v1/client/sessions/" + solo + "/end").then(), 401,
                "dev_browser_unauthenticated");
        String other = session(MEMBER);
        assertError(browser().post("/v1/client/sessions/" + other + "/end").then(), 404, "resource_not_found");
        assertError(browser().post("/v1/client/sessions").then(), 405, "method_not_allowed");
        get("/sessions?status=active").body("size()", equalTo(3));
    }

    @Test
    void refusesOtherSites() {
        for (String origin : new String[] { "https://evil.example", "null", "http://localhost:8080/path" }) {
            assertError(browser().header("Origin", origin).delete("/v1/client/sessions").then(), 400, "origin_invalid");
        }
        browser().header("Origin", "http://127.0.0.1:3000").header("Access-Control-Request-Method", "POST")
                .options("/v1/client/sessions").then().statusCode(204)
                .header("Access-Control-Allow-Origin", equalTo("http://127.0.0.1:3000"));
        get("/sessions?status=active").body("size()", equalTo(2));
    }

    @Test
    void makesDevelopmentBrowsersForScripts() {
        anonymous().header("Origin", "http://localhost:3000").post("/v1/dev_browser?__clerk_api_version=2026-08-20").then()
                .statusCode(200).header("Access-Control-Allow-Origin", equalTo("http://localhost:3000"));
        assertError(anonymous().header("Origin", "https://evil.example").post("/v1/dev_browser").then(), 400, "origin_invalid");
    }

    @Test
    void aProductionInstanceTellsTheDomain() {
        stop();
        emulator = ClerkEmulator.start(options().instanceType(InstanceType.PRODUCTION).build());
        String host = "clerk.emulator.localhost:" + emulator.port();
        String token = anonymous().header("Host", host).formParam("user_id", ADMIN).post("/sign-in").cookie("__client");
        Response out = anonymous().header("Host", host).cookie("__client", token).delete("/v1/client/sessions");
        assertThat(out.getHeaders().getValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("__client_uat=0; Path=/; Domain=emulator.localhost; "));
    }
}
