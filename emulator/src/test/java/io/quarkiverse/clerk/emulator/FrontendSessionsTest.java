package io.quarkiverse.clerk.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.util.Map;

import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.restassured.response.ValidatableResponse;

/** Sessions of a browser and their tokens. */
class FrontendSessionsTest extends FrontendTestBase {

    private String session;

    @BeforeEach
    void signIn() {
        post("/organizations/" + ACME + "/memberships", Map.of("user_id", ada, "role", "org:member")).statusCode(200);
        session = browser.signIn(ADA, PASSWORD);
    }

    private JwtClaims claims(ValidatableResponse response, String path) throws Exception {
        return reader(response.statusCode(200).extract().path(path)).claims();
    }

    @Test
    void comeWithATokenThatIsNotOlderThanTheClient() throws Exception {
        clock.advance(Duration.ofSeconds(5));
        ValidatableResponse touched = browser.post("/client/sessions/" + session + "/touch", "active_organization_id", "",
                "intent", "select_session");
        JwtClaims claims = claims(touched, "response.last_active_token.jwt");
        assertThat(claims.getSubject()).isEqualTo(ada);
        assertThat(claims.getStringClaimValue("sid")).isEqualTo(session);
        assertThat(claims.getStringClaimValue("azp")).isEqualTo(Browser.ORIGIN);
        assertThat(claims.hasClaim("o")).isFalse();
        assertThat(claims.getIssuedAt().getValueInMillis()).isEqualTo(START.plusSeconds(5).toEpochMilli());
        touched.body("client.updated_at", equalTo(START.plusSeconds(5).toEpochMilli()))
                .body("client.sessions[0].last_active_token.jwt", equalTo(touched.extract().path(
                        "response.last_active_token.jwt")))
                .body("response.user.id", equalTo(ada)).body("response.user.private_metadata", nullValue())
                .body("response.public_user_data.identifier", equalTo(ADA));
    }

    @Test
    void followTheOrganization() throws Exception {
        for (String organization : new String[] { ACME, "acme" }) {
            ValidatableResponse touched = browser.post("/client/sessions/" + session + "/touch", "active_organization_id",
                    organization, "intent", "select_org");
            touched.body("response.last_active_organization_id", equalTo(ACME));
            assertThat(claims(touched, "response.last_active_token.jwt").getClaimValue("o", Map.class))
                    .containsEntry("id", ACME)
                    .containsEntry("rol", "member").containsEntry("slg", "acme");
        }
        browser.post("/client/sessions/" + session + "/touch", "intent", "focus")
                .body("response.last_active_organization_id", equalTo(ACME));
        browser.post("/client/sessions/" + session + "/touch", "active_organization_id", "")
                .body("response.last_active_organization_id", nullValue());
        String foreign = post("/organizations", Map.of("name", "Foreign")).extract().path("id");
        for (String organization : new String[] { foreign, "org_none" }) {
            assertError(browser.post("/client/sessions/" + session + "/touch", "active_organization_id", organization), 403,
                    "organization_not_found_or_unauthorized");
            assertError(browser.post("/client/sessions/" + session + "/tokens", "organization_id", organization), 403,
                    "organization_not_found_or_unauthorized");
        }
    }

    @Test
    void haveTokensOfAnyOrganizationAndTemplate() throws Exception {
        String tokens = "/client/sessions/" + session + "/tokens";
        assertThat(claims(browser.post(tokens, "organization_id", ACME, "tab_state", "focused"), "jwt").hasClaim("o")).isTrue();
        assertThat(claims(browser.post(tokens, "organization_id", "", "tab_state", "focused"), "jwt").hasClaim("o")).isFalse();
        browser.get("/client/sessions/" + session).body("response.last_active_organization_id", nullValue());
        post("/jwt_templates", Map.of("name", "hasura", "claims", Map.of("role", "user"), "lifetime", 90)).statusCode(200);
        JwtClaims claims = claims(browser.post(tokens + "/hasura"), "jwt");
        assertThat(claims.getStringClaimValue("role")).isEqualTo("user");
        assertThat(claims.hasClaim("sid")).isFalse();
        assertError(browser.post(tokens + "/nope"), 404, "resource_not_found");
    }

    @Test
    void areForTheirOwnBrowser() {
        String foreign = session(SOLO);
        assertError(browser.get("/client/sessions/" + foreign), 404, "resource_not_found");
        assertError(browser.post("/client/sessions/" + foreign + "/touch"), 404, "resource_not_found");
        assertError(browser.post("/client/sessions/" + foreign + "/tokens"), 404, "resource_not_found");
        post("/sessions/" + session + "/revoke").statusCode(200);
        assertError(browser.post("/client/sessions/" + session + "/tokens"), 401, "authentication_invalid");
        browser.get("/client").body("response.sessions", hasSize(0)).body("response.last_active_session_id", nullValue());
    }

    @Test
    void canBeSeveral() {
        assertError(browser.post("/client/sign_ins", "identifier", ADA, "password", PASSWORD)
                .body("errors[0].meta.session_id", equalTo(session)), 400, "identifier_already_signed_in");
        String second = browser.signIn(BOB, PASSWORD);
        browser.get("/client").body("response.sessions.id", contains(session, second))
                .body("response.last_active_session_id", equalTo(second));
        browser.post("/client/sessions/" + session + "/touch").body("client.last_active_session_id", equalTo(session));
        browser.post("/client/sessions/" + session + "/remove").body("response.status", equalTo("removed"))
                .body("client.sessions.id", contains(second)).body("client.last_active_session_id", equalTo(second));
        browser.delete("/client/sessions").body("response.sessions", hasSize(0)).body("client.sessions", hasSize(0));
    }

    @Test
    void areOneInSingleSessionMode() {
        restart(options().singleSession(true).build());
        browser.load().patch("/environment").body("auth_config.single_session_mode", equalTo(true));
        String only = browser.signIn(ADA, PASSWORD);
        assertError(browser.post("/client/sign_ins", "identifier", BOB), 400, "session_exists");
        browser.get("/client").body("response.sessions.id", contains(only));
    }

    @Test
    void theBackendReadsThemByTheDevelopmentBrowser() throws Exception {
        String location = browser.request().queryParam("redirect_url", Browser.ORIGIN + "/").queryParam("format", "nonce")
                .get("/__clerk/v1/client/handshake").then().statusCode(307).extract().header("Location");
        String nonce = location.substring(location.indexOf("__clerk_handshake_nonce=") + 24).split("&")[0];
        assertThat(reader(parsed(directives(nonce)).getValue("__session")).claims().getStringClaimValue("sid"))
                .isEqualTo(session);
    }

    @Test
    void aProductionInstanceWritesWhenTheyChanged() {
        restart(options().instanceType(InstanceType.PRODUCTION).build());
        assertError(browser.post("/dev_browser"), 404, "resource_not_found");
        browser.get("/environment").body("display_config.instance_environment_type", equalTo("production"));
        clock.advance(Duration.ofSeconds(1));
        String live = browser.signIn(ADA, PASSWORD);
        assertThat(browser.cookie("__client_uat")).isEqualTo(String.valueOf(clock.instant().getEpochSecond()));
        browser.get("/client").body("response.sessions.id", contains(live));
        browser.delete("/client/sessions").statusCode(200);
        assertThat(browser.cookie("__client_uat")).isEqualTo("0");
        browser.get("/client").body("response.id", not(nullValue()));
    }
}
