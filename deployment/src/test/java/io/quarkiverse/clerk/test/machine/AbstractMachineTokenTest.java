package io.quarkiverse.clerk.test.machine;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.restassured.response.ValidatableResponse;

/** API keys, M2M and OAuth tokens at endpoints that accept them, and at others; the same in both modes of authentication. */
abstract class AbstractMachineTokenTest {

    static final String CONFIGURATION = """
            quarkus.clerk.secret-key=sk_test_machines
            quarkus.clerk.machine-secret-key=ak_of_this_machine
            quarkus.clerk.publishable-key=${peer.machines.publishable-key}
            quarkus.clerk.api-url=${peer.machines.url}
            """;
    private static final MachinePeer PEER = new MachinePeer("machines");
    private static final String METADATA = "resource_metadata=\"https://machines.clerk.accounts.dev/.well-known/"
            + "oauth-protected-resource\"";

    private String key;
    private long before;

    @BeforeEach
    void aKeyOfAUser() {
        key = "ak_" + UUID.randomUUID();
        PEER.apiKey(key, "user_1", "orders:read");
        before = PEER.verifications();
    }

    private static ValidatableResponse get(String path, String token) {
        return given().header("Authorization", "Bearer " + token).get(path).then();
    }

    private void assertClerkWasAsked(int times) {
        assertThat(PEER.verifications() - before).isEqualTo(times);
    }

    @Test
    void apiKeyOfAUser() {
        get("/key", key).statusCode(200).body("type", equalTo("api_key"), "user", equalTo("user_1"), "subject",
                equalTo("user_1"), "id", equalTo("ak_id"), "name", equalTo("CI"), "tier", equalTo("gold"), "scopes",
                equalTo("orders:read"), "token", equalTo(key), "principal", equalTo("user_1"), "organization", nullValue(),
                "session", nullValue(), "reason", nullValue(), "admin", equalTo(false));
        assertClerkWasAsked(1);
        assertThat(PEER.peer().requests()).contains("POST /api_keys/verify Bearer sk_test_machines");
    }

    @Test
    void apiKeyOfAnOrganization() {
        PEER.apiKey(key, "org_1");

        get("/key", key).statusCode(200).body("organization", equalTo("org_1"), "user", nullValue(), "principal",
                equalTo("org_1"));
    }

    @Test
    void m2mTokenIsVerifiedWithTheKeyOfThisMachine() {
        String token = "mt_" + UUID.randomUUID();
        PEER.m2mToken(token, "mch_1", "mch_2");

        get("/machine", token).statusCode(200).body("type", equalTo("m2m_token"), "machine", equalTo("mch_1"), "subject",
                equalTo("mch_1"), "user", nullValue(), "scopes", equalTo("mch_2"));
        assertThat(PEER.peer().requests()).contains("POST /m2m_tokens/verify Bearer ak_of_this_machine");
    }

    @Test
    void m2mTokenThatIsAJwt() {
        get("/machine", PEER.m2mJwt("mch_1", "mch_2")).statusCode(200).body("machine", equalTo("mch_1"), "id",
                equalTo("mt_jwt"), "scopes", equalTo("mch_2"));
        assertClerkWasAsked(0);
    }

    @Test
    void oauthToken() {
        String token = "oat_" + UUID.randomUUID();
        PEER.oauthToken(token, "user_1", "profile");

        get("/oauth", token).statusCode(200).body("type", equalTo("oauth_token"), "user", equalTo("user_1"), "client",
                equalTo("client_1"), "scopes", equalTo("profile"));
        assertThat(PEER.peer().requests())
                .contains("POST /oauth_applications/access_tokens/verify Bearer sk_test_machines");
    }

    @Test
    void oauthTokenThatIsAJwt() {
        get("/oauth", PEER.oauthJwt("user_1", "profile email")).statusCode(200).body("user", equalTo("user_1"), "client",
                equalTo("client_1"), "scopes", equalTo("email profile"));
        assertClerkWasAsked(0);
    }

    @ParameterizedTest
    @ValueSource(strings = { "/open", "/lax-session" })
    void clerkIsNotAskedWhereNoEndpointAcceptsTheToken(String path) {
        get(path, key).statusCode(200);
        get(path, "mt_x").statusCode(200);
        get(path, "oat_x").statusCode(200);

        assertClerkWasAsked(0);
    }

    @ParameterizedTest
    @ValueSource(strings = { "/session", "/machine", "/oauth" })
    void apiKeyWhereOtherTokensAreAccepted(String path) {
        get(path, key).statusCode(401).body(emptyString());

        assertClerkWasAsked(0);
    }

    @Test
    void apiKeyIsNoCookie() {
        given().cookie("__session", key).cookie("__client_uat", Instant.now().getEpochSecond()).get("/key").then()
                .statusCode(401);
        given().cookie("__session", key).cookie("__client_uat", Instant.now().getEpochSecond()).get("/any").then()
                .statusCode(401);

        assertClerkWasAsked(0);
    }

    @Test
    void sessionWhereMachinesAreAcceptedOnly() {
        get("/key", PEER.peer().token()).statusCode(401).header("WWW-Authenticate",
                "Bearer realm=\"clerk\", error=\"invalid_token\"");
        given().cookie("__session", PEER.peer().token()).cookie("__client_uat", Instant.now().getEpochSecond() - 60)
                .get("/key").then().statusCode(401).header("WWW-Authenticate", "Bearer realm=\"clerk\"");
        get("/machine", PEER.peer().token()).statusCode(401);
        get("/oauth", PEER.peer().token()).statusCode(401);
    }

    @Test
    void sessionWhereAllIsAccepted() {
        get("/any", PEER.peer().token()).statusCode(200).body("type", equalTo("session_token"), "session",
                equalTo("sess_1"), "user", equalTo("user_1"));
        given().cookie("__session", PEER.peer().token()).cookie("__client_uat", Instant.now().getEpochSecond() - 60)
                .cookie("__clerk_db_jwt", "dvb_1").get("/any").then().statusCode(200).body("type", equalTo("session_token"));
        given().get("/any").then().statusCode(401);
    }

    @Test
    void machinesWhereAllIsAccepted() {
        get("/any", key).statusCode(200).body("type", equalTo("api_key"));
        get("/any", PEER.m2mJwt("mch_1")).statusCode(200).body("type", equalTo("m2m_token"));
        get("/any", PEER.oauthJwt("user_1", "profile")).statusCode(200).body("type", equalTo("oauth_token"));
    }

    @Test
    void unknownTokenIsRefusedWithoutAskingTwice() {
        String unknown = "ak_" + UUID.randomUUID();

        get("/key", unknown).statusCode(401).body(emptyString()).header("WWW-Authenticate",
                "Bearer realm=\"clerk\", error=\"invalid_token\"");
        get("/any", unknown).statusCode(401);
        get("/lax", unknown).statusCode(200).body("reason", equalTo("token-invalid"), "type", nullValue());

        assertClerkWasAsked(1);
    }

    @Test
    void validTokenIsAskedForEachTime() {
        get("/key", key).statusCode(200);
        PEER.apiKeyFails(key, 404);
        get("/key", key).statusCode(401);

        assertClerkWasAsked(2);
    }

    @Test
    void tokenThatClerkCannotVerifyNow() {
        PEER.apiKeyFails(key, 503);
        get("/key", key).statusCode(401);
        PEER.apiKey(key, "user_1");

        get("/key", key).statusCode(200);
    }

    @Test
    void tokensThatNoLongerCount() {
        PEER.oauthAnswer("oat_inactive", Map.of("active", false));
        PEER.oauthAnswer("oat_revoked", Map.of("id", "oat_1", "subject", "user_1", "revoked", true));
        PEER.oauthAnswer("oat_expired", Map.of("id", "oat_1", "subject", "user_1", "expired", true));
        PEER.oauthAnswer("oat_of_nobody", Map.of("id", "oat_1"));

        get("/oauth", "oat_inactive").statusCode(401);
        get("/oauth", "oat_revoked").statusCode(401);
        get("/oauth", "oat_expired").statusCode(401);
        get("/oauth", "oat_of_nobody").statusCode(401);
    }

    @Test
    void laxEndpointGoesOnWithATokenThatWasRefused() {
        get("/lax", key).statusCode(200).body("type", equalTo("api_key"));
        get("/lax", "mt_x").statusCode(200).body("type", nullValue(), "reason", equalTo("token-type-mismatch"));
        given().get("/lax").then().statusCode(200).body("type", nullValue());
    }

    @Test
    void handlerIsAskedAboutARefusedToken() {
        get("/teapot", key).statusCode(200);
        get("/teapot", "ak_" + UUID.randomUUID()).statusCode(418);
        get("/teapot", "mt_x").statusCode(418);
        given().get("/teapot").then().statusCode(200);
    }

    @Test
    void scopesAreAskedOfMachinesAndPermissionsOfSessions() {
        get("/scoped", key).statusCode(403).body(emptyString()).header("WWW-Authenticate", "Bearer " + METADATA
                + ", error=\"insufficient_scope\", scope=\"orders:list orders:read\"");
        PEER.apiKey(key, "user_1", "orders:list", "orders:read", "more");
        get("/scoped", key).statusCode(200);
        get("/scoped", PEER.oauthJwt("user_1", "orders:read orders:list")).statusCode(200);
        get("/scoped", PEER.oauthJwt("user_1", "orders")).statusCode(403);
        get("/scoped", PEER.peer().token()).statusCode(403).header("WWW-Authenticate", nullValue());
        get("/scoped", PEER.peer().token(Map.of("fea", "o:orders", "o",
                Map.of("id", "org_1", "rol", "member", "per", "read", "fpm", "1")))).statusCode(200);
    }

    @Test
    void endpointsThatAcceptOAuthTokensSayWhereToGetOne() {
        given().get("/oauth").then().statusCode(401).header("WWW-Authenticate", "Bearer " + METADATA);
        get("/oauth", "oat_" + UUID.randomUUID()).statusCode(401).header("WWW-Authenticate",
                "Bearer " + METADATA + ", error=\"invalid_token\"");
        given().get("/scoped").then().statusCode(401).header("WWW-Authenticate", "Bearer " + METADATA);
        given().get("/key").then().statusCode(401).header("WWW-Authenticate", "Bearer realm=\"clerk\"");
        given().get("/session").then().statusCode(401).header("WWW-Authenticate", "Bearer realm=\"clerk\"");
    }

    @Test
    void otherBeansSeeAnAuthenticatedCallerWithoutRolesAndPermissions() {
        get("/bean", key).statusCode(200).body("authenticated", equalTo(true), "roles", equalTo(false), "permissions",
                equalTo(false), "principal", equalTo("user_1"));
    }
}
