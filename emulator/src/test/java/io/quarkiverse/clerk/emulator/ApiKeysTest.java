package io.quarkiverse.clerk.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import io.restassured.response.ValidatableResponse;

class ApiKeysTest extends EmulatorTestBase {

    /** The properties of the answers of API version 2026-05-12. */
    private static final Set<String> PROPERTIES = Set.of("object", "id", "type", "subject", "name", "description", "claims",
            "scopes", "revoked", "revocation_reason", "expired", "expiration", "created_by", "last_used_at", "created_at",
            "updated_at");

    private static final Map<String, Object> FULL = Map.of("name", "Robot", "subject", SOLO, "description", "For the robot",
            "scopes", List.of("read", "write"), "claims", Map.of("tier", "gold"), "created_by", ADMIN,
            "seconds_until_expiration", 3600);

    private Map<String, Object> create(Map<String, ?> body) {
        return post("/api_keys", body).statusCode(200).extract().path("$");
    }

    private ValidatableResponse verify(Object secret) {
        return post("/api_keys/verify", Map.of("secret", secret));
    }

    @Test
    void createsAKey() {
        Map<String, Object> key = create(FULL);
        assertThat(key).containsKeys(PROPERTIES.toArray(String[]::new)).hasSize(PROPERTIES.size() + 1)
                .containsEntry("object", "api_key").containsEntry("type", "api_key").containsEntry("subject", SOLO)
                .containsEntry("name", "Robot").containsEntry("description", "For the robot")
                .containsEntry("scopes", List.of("read", "write")).containsEntry("claims", Map.of("tier", "gold"))
                .containsEntry("created_by", ADMIN).containsEntry("revoked", false).containsEntry("expired", false)
                .containsEntry("expiration", START.plusSeconds(3600).toEpochMilli())
                .containsEntry("created_at", START.toEpochMilli()).containsEntry("last_used_at", null);
        assertThat((String) key.get("id")).matches("ak_[0-9a-f]{32}");
        assertThat((String) key.get("secret")).matches("ak_[0-9A-Za-z]{27}");

        Map<String, Object> least = create(Map.of("name", "Org robot", "subject", ACME));
        assertThat(least).containsEntry("expiration", null).containsEntry("claims", null).containsEntry("scopes", List.of());
    }

    @Test
    void showsTheSecretOnlyWhenAskedForIt() {
        Map<String, Object> key = create(FULL);
        Map<String, Object> shown = get("/api_keys/" + key.get("id")).statusCode(200).extract().path("$");
        assertThat(shown.keySet()).isEqualTo(PROPERTIES);
        get("/api_keys/" + key.get("id") + "/secret").statusCode(200).body("$", equalTo(Map.of("secret", key.get("secret"))));
    }

    @Test
    void verifies() {
        Map<String, Object> key = create(FULL);
        clock.advance(Duration.ofSeconds(9));
        Map<String, Object> verified = verify(key.get("secret")).statusCode(200).body("id", equalTo(key.get("id")))
                .body("subject", equalTo(SOLO)).body("last_used_at", equalTo(START.plusSeconds(9).toEpochMilli()))
                .extract().path("$");
        assertThat(verified.keySet()).isEqualTo(PROPERTIES);
        get("/api_keys/" + key.get("id")).body("last_used_at", equalTo(START.plusSeconds(9).toEpochMilli()))
                .body("updated_at", equalTo(START.toEpochMilli()));
        assertError(verify("ak_unknown"), 404, "resource_not_found");
        assertError(verify(key.get("id")), 404, "resource_not_found");
        assertError(post("/api_keys/verify", Map.of()), 422, "form_param_missing");
    }

    @Test
    void anExpiredKeyDoesNotCount() {
        Map<String, Object> key = create(FULL);
        clock.advance(Duration.ofHours(1));
        assertError(verify(key.get("secret")), 404, "resource_not_found");
        get("/api_keys/" + key.get("id")).body("expired", equalTo(true));
    }

    @Test
    void aRevokedKeyDoesNotCount() {
        Map<String, Object> key = create(FULL);
        post("/api_keys/" + key.get("id") + "/revoke", Map.of("revocation_reason", "lost")).statusCode(200)
                .body("revoked", equalTo(true)).body("revocation_reason", equalTo("lost"));
        assertError(verify(key.get("secret")), 404, "resource_not_found");
        Object other = create(FULL).get("id");
        post("/api_keys/" + other + "/revoke", Map.of()).statusCode(200).body("revocation_reason", nullValue());
    }

    @Test
    void updatesOnlyWhatIsSent() {
        Map<String, Object> key = create(FULL);
        clock.advance(Duration.ofSeconds(1));
        patch("/api_keys/" + key.get("id"), Map.of("scopes", List.of("read"))).statusCode(200)
                .body("scopes", contains("read")).body("description", equalTo("For the robot"))
                .body("claims.tier", equalTo("gold")).body("expiration", equalTo(START.plusSeconds(3600).toEpochMilli()))
                .body("updated_at", equalTo(START.plusSeconds(1).toEpochMilli()));
        Map<String, Object> clear = new HashMap<>();
        clear.put("description", null);
        clear.put("claims", null);
        clear.put("seconds_until_expiration", null);
        patch("/api_keys/" + key.get("id"), clear).statusCode(200).body("description", nullValue())
                .body("claims", nullValue()).body("expiration", nullValue()).body("scopes", contains("read"));
        patch("/api_keys/" + key.get("id"), Map.of("subject", ACME)).body("subject", equalTo(ACME));
        assertError(patch("/api_keys/" + key.get("id"), Map.of("subject", "user_x")), 422, "form_param_value_invalid");
    }

    @Test
    void deletes() {
        Map<String, Object> key = create(FULL);
        delete("/api_keys/" + key.get("id")).statusCode(200)
                .body("$", equalTo(Map.of("object", "api_key", "id", key.get("id"), "deleted", true)));
        assertError(verify(key.get("secret")), 404, "resource_not_found");
        for (String path : List.of("", "/secret")) {
            assertError(get("/api_keys/" + key.get("id") + path), 404, "resource_not_found");
        }
        assertError(delete("/api_keys/" + key.get("id")), 404, "resource_not_found");
    }

    @Test
    void lists() {
        Object first = create(FULL).get("id");
        Object second = create(Map.of("name", "Second", "subject", SOLO)).get("id");
        create(Map.of("name", "Of the organization", "subject", ACME));
        create(Map.of("name", "Special", "subject", SOLO, "type", "special"));
        get("/api_keys?subject=" + SOLO).statusCode(200).body("total_count", equalTo(2)).body("data.id",
                contains(second, first));
        get("/api_keys?limit=1&offset=1&subject=" + SOLO).body("total_count", equalTo(2)).body("data.id", contains(first));
        get("/api_keys?query=ROB&subject=" + SOLO).body("data.id", contains(first));
        get("/api_keys?type=special&subject=" + SOLO).body("data.name", contains("Special"));
        post("/api_keys/" + second + "/revoke", Map.of());
        clock.advance(Duration.ofHours(1));
        get("/api_keys?subject=" + SOLO).body("data", hasSize(0));
        get("/api_keys?include_invalid=true&subject=" + SOLO).body("data.id", contains(second, first));
        assertError(get("/api_keys"), 422, "form_param_missing");
    }

    @Test
    void validates() {
        assertError(post("/api_keys", Map.of("subject", SOLO)).body("errors[0].meta.param_name", equalTo("name")), 422,
                "form_param_missing");
        assertError(post("/api_keys", Map.of("name", "Robot")), 422, "form_param_missing");
        assertError(post("/api_keys", Map.of("name", "ab", "subject", SOLO)), 422, "form_param_format_invalid");
        assertError(post("/api_keys", Map.of("name", " padded", "subject", SOLO)), 422, "form_param_format_invalid");
        for (String subject : List.of("user_x", "acme", "sess_x")) {
            assertError(post("/api_keys", Map.of("name", "Robot", "subject", subject)), 422, "form_param_value_invalid");
        }
        assertError(post("/api_keys", Map.of("name", "Robot", "subject", SOLO, "created_by", "user_x")), 422,
                "form_param_value_invalid");
        assertError(post("/api_keys", Map.of("name", "Robot", "subject", SOLO, "claims", "x")), 422,
                "form_param_type_invalid");
        assertError(post("/api_keys", Map.of("name", "Robot", "subject", SOLO, "seconds_until_expiration", -1)), 422,
                "form_param_value_invalid");
    }

    @Test
    void goesWithItsSubject() {
        Map<String, Object> key = create(FULL);
        delete("/users/" + SOLO).statusCode(200);
        assertError(verify(key.get("secret")), 404, "resource_not_found");
        Map<String, Object> ofOrganization = create(Map.of("name", "Org robot", "subject", ACME));
        delete("/organizations/" + ACME).statusCode(200);
        assertError(verify(ofOrganization.get("secret")), 404, "resource_not_found");
    }

    @Test
    void isFoundWithoutAVersionToo() {
        Map<String, Object> key = create(FULL);
        backend().basePath("").body(Map.of("secret", key.get("secret"))).post("/api_keys/verify").then().statusCode(200)
                .body("id", matchesPattern("ak_.*"));
        backend().basePath("").get("/api_keys?subject=" + SOLO).then().statusCode(200).body("data.id", contains(key.get("id")));
        backend().basePath("").get("/api_keys/" + key.get("id")).then().statusCode(200);
        assertError(anonymous().contentType("application/json").body(Map.of("secret", "x")).post("/api_keys/verify").then(),
                401, "authentication_invalid");
    }
}
