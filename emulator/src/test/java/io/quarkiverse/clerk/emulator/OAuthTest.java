package io.quarkiverse.clerk.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.restassured.response.ValidatableResponse;

class OAuthTest extends EmulatorTestBase {

    /** The properties of the schema OAuthApplication of API version 2026-05-12. */
    private static final Set<String> APPLICATION = Set.of("object", "id", "instance_id", "name", "client_id", "client_uri",
            "client_image_url", "dynamically_registered", "consent_screen_enabled", "pkce_required", "public", "scopes",
            "redirect_uris", "callback_url", "authorize_url", "token_fetch_url", "user_info_url", "discovery_url",
            "token_introspection_url", "created_at", "updated_at");

    private Map<String, Object> application;

    @BeforeEach
    void createApplication() {
        application = post("/oauth_applications", Map.of("name", "Partner", "redirect_uris", List.of("https://p.example/cb")))
                .statusCode(200).extract().path("$");
    }

    private Map<String, Object> issue(Map<String, ?> body) {
        return backend().basePath("/emulator").body(body).post("/oauth_access_tokens").then().statusCode(200).extract()
                .path("$");
    }

    private ValidatableResponse verify(Object token) {
        return post("/oauth_applications/access_tokens/verify", Map.of("access_token", token));
    }

    @Test
    void applicationsAreCreatedReadUpdatedAndDeleted() {
        assertThat(application).containsKeys(APPLICATION.toArray(String[]::new)).hasSize(APPLICATION.size() + 1)
                .containsEntry("scopes", "profile email").containsEntry("callback_url", "https://p.example/cb")
                .containsEntry("public", false).containsKey("client_secret");
        String path = "/oauth_applications/" + application.get("id");
        Map<String, Object> shown = get(path).statusCode(200).extract().path("$");
        assertThat(shown.keySet()).isEqualTo(APPLICATION);
        clock.advance(Duration.ofSeconds(1));
        patch(path, Map.of("scopes", "openid", "pkce_required", true)).statusCode(200).body("name", equalTo("Partner"))
                .body("scopes", equalTo("openid")).body("pkce_required", equalTo(true))
                .body("redirect_uris", contains("https://p.example/cb"))
                .body("updated_at", equalTo(START.plusSeconds(1).toEpochMilli()));
        post(path + "/rotate_secret", Map.of()).statusCode(200)
                .body("client_secret", not(equalTo(application.get("client_secret"))));
        delete(path).statusCode(200).body("deleted", equalTo(true));
        assertError(get(path), 404, "resource_not_found");
        assertError(post("/oauth_applications", Map.of()), 422, "form_param_missing");
    }

    @Test
    void aPublicApplicationHasNoSecret() {
        post("/oauth_applications", Map.of("name", "App", "public", true, "callback_url", "app://cb")).statusCode(200)
                .body("$", not(hasKey("client_secret"))).body("redirect_uris", contains("app://cb"));
        get("/oauth_applications").body("total_count", equalTo(2)).body("data.name", contains("App", "Partner"));
        get("/oauth_applications?name_query=PART").body("data", hasSize(1));
    }

    @Test
    void verifiesAnOpaqueToken() {
        Map<String, Object> token = issue(Map.of("user_id", ADMIN, "client_id", application.get("client_id"), "scopes",
                List.of("profile"), "audience", List.of("https://api.example.com"), "actor", Map.of("sub", "agent")));
        assertThat(token).containsEntry("token_type", "Bearer").containsEntry("scope", "profile")
                .containsEntry("expires_in", 86_400);
        Map<String, Object> verified = verify(token.get("access_token")).statusCode(200).extract().path("$");
        // Seconds, unlike everywhere else.
        assertThat(verified).containsOnlyKeys("object", "id", "client_id", "type", "subject", "scopes", "revoked",
                "revocation_reason", "expired", "expiration", "aud", "act", "created_at", "updated_at")
                .containsEntry("object", "clerk_idp_oauth_access_token").containsEntry("id", token.get("id"))
                .containsEntry("type", "oauth:access_token").containsEntry("client_id", application.get("client_id"))
                .containsEntry("subject", ADMIN).containsEntry("scopes", List.of("profile"))
                .containsEntry("aud", List.of("https://api.example.com")).containsEntry("act", Map.of("sub", "agent"))
                .containsEntry("created_at", (int) START.getEpochSecond())
                .containsEntry("expiration", (int) START.getEpochSecond() + 86_400);
        assertThat((String) token.get("id")).matches("oat_[0-9a-f]{32}");
        assertThat((String) token.get("access_token")).startsWith("oat_").isNotEqualTo(token.get("id"));
        // The name of the parameter in older SDKs, and the path without a version.
        post("/oauth_applications/access_tokens/verify", Map.of("secret", token.get("access_token"))).statusCode(200);
        backend().basePath("").body(Map.of("access_token", token.get("access_token")))
                .post("/oauth_applications/access_tokens/verify").then().statusCode(200);
    }

    @Test
    void issuesJwts() throws Exception {
        Map<String, Object> token = issue(Map.of("user_id", ADMIN, "client_id", application.get("client_id"), "format", "jwt",
                "audience", List.of("https://api.example.com"), "expires_in_seconds", 60, "actor", Map.of("sub", "agent")));
        TokenReader jwt = reader((String) token.get("access_token"));
        assertThat(jwt.header("typ")).isEqualTo("at+jwt");
        assertThat(jwt.header("cat")).isNull();
        assertThat(jwt.claims().getIssuer()).isEqualTo(emulator.issuer());
        assertThat(jwt.claims().getSubject()).isEqualTo(ADMIN);
        assertThat(jwt.claims().getJwtId()).isEqualTo(token.get("id"));
        assertThat(jwt.claims().getAudience()).containsExactly("https://api.example.com");
        assertThat(jwt.claims().getClaimValue("client_id")).isEqualTo(application.get("client_id"));
        assertThat(jwt.claims().getClaimValue("scope")).isEqualTo("profile email");
        assertThat(jwt.claims().getClaimValue("act")).isEqualTo(Map.of("sub", "agent"));
        assertThat(jwt.claims().getExpirationTime().getValue()).isEqualTo(START.getEpochSecond() + 60);
    }

    @Test
    void withoutAnApplicationThereIsAnExample() {
        delete("/oauth_applications/" + application.get("id"));
        issue(Map.of("user_id", SOLO));
        get("/oauth_applications").body("data.name", contains("Example"));
        issue(Map.of("user_id", SOLO));
        get("/oauth_applications").body("total_count", equalTo(1));
    }

    @Test
    void tokensEnd() {
        Map<String, Object> token = issue(Map.of("user_id", ADMIN, "expires_in_seconds", 60));
        clock.advance(Duration.ofSeconds(60));
        assertError(verify(token.get("access_token")), 404, "resource_not_found");

        Map<String, Object> second = issue(Map.of("user_id", ADMIN));
        String revoke = "/oauth_applications/" + application.get("id") + "/revoke_token";
        assertThat(post(revoke, Map.of("token", second.get("access_token"))).statusCode(204).extract().asString()).isEmpty();
        assertError(verify(second.get("access_token")), 404, "resource_not_found");
        assertError(post(revoke, Map.of("token", "oat_x")), 404, "resource_not_found");
        assertError(post(revoke, Map.of()), 422, "form_param_missing");

        Map<String, Object> third = issue(Map.of("user_id", ADMIN));
        delete("/oauth_applications/" + application.get("id"));
        assertError(verify(third.get("access_token")), 404, "resource_not_found");

        Map<String, Object> fourth = issue(Map.of("user_id", ADMIN));
        delete("/users/" + ADMIN);
        assertError(verify(fourth.get("access_token")), 404, "resource_not_found");
        assertError(verify("oat_x"), 404, "resource_not_found");
        assertError(post("/oauth_applications/access_tokens/verify", Map.of()), 422, "form_param_missing");
    }

    @Test
    void issuingIsForWhoHasTheSecretKey() {
        assertError(anonymous().contentType("application/json").body(Map.of("user_id", ADMIN))
                .post("/emulator/oauth_access_tokens").then(), 401, "authentication_invalid");
        for (Map<String, String> wrong : List.of(Map.of("user_id", "user_x"), Map.of("user_id", ADMIN, "client_id", "x"))) {
            assertError(backend().basePath("/emulator").body(wrong).post("/oauth_access_tokens").then(), 404,
                    "resource_not_found");
        }
        assertError(backend().basePath("/emulator").body(Map.of("user_id", ADMIN, "format", "xml")).post("/oauth_access_tokens")
                .then(), 422, "form_param_value_invalid");
    }

    @Test
    void saysWhoIssuesTokens() {
        anonymous().get("/.well-known/oauth-protected-resource").then().statusCode(200)
                .body("resource", equalTo(emulator.issuer()))
                .body("authorization_servers", contains(emulator.issuer()))
                .body("jwks_uri", startsWith(emulator.issuer()));
    }
}
