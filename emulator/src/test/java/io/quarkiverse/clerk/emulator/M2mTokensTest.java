package io.quarkiverse.clerk.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

class M2mTokensTest extends EmulatorTestBase {

    /** The properties of the answers of API version 2026-05-12. */
    private static final Set<String> PROPERTIES = Set.of("object", "id", "subject", "claims", "scopes", "revoked",
            "revocation_reason", "expired", "expiration", "last_used_at", "created_at", "updated_at");

    private Map<String, Object> sender;
    private Map<String, Object> receiver;
    private Map<String, Object> stranger;

    @BeforeEach
    void createMachines() {
        receiver = post("/machines", Map.of("name", "Receiver")).extract().path("$");
        stranger = post("/machines", Map.of("name", "Stranger")).extract().path("$");
        sender = post("/machines", Map.of("name", "Sender", "scoped_machines", List.of(receiver.get("id")),
                "default_token_ttl", 600)).extract().path("$");
    }

    private RequestSpecification as(Map<String, Object> machine) {
        return anonymous().contentType("application/json").header("Authorization", "Bearer " + machine.get("secret_key"));
    }

    private Map<String, Object> create(Map<String, ?> body) {
        return as(sender).body(body).post("/v1/m2m_tokens").then().statusCode(201).extract().path("$");
    }

    private ValidatableResponse verify(RequestSpecification caller, Map<String, Object> token) {
        return caller.body(Map.of("token", token.get("token"))).post("/v1/m2m_tokens/verify").then();
    }

    @Test
    void createsAnOpaqueToken() {
        Map<String, Object> token = create(Map.of("claims", Map.of("job", 7)));
        assertThat(token).containsKeys(PROPERTIES.toArray(String[]::new)).hasSize(PROPERTIES.size() + 1)
                .containsEntry("object", "machine_to_machine_token").containsEntry("subject", sender.get("id"))
                .containsEntry("scopes", List.of(sender.get("id"), receiver.get("id")))
                .containsEntry("claims", Map.of("job", 7)).containsEntry("revoked", false).containsEntry("expired", false)
                .containsEntry("expiration", START.plusSeconds(600).toEpochMilli());
        assertThat((String) token.get("id")).matches("mt_[0-9a-f]{32}");
        assertThat((String) token.get("token")).matches("mt_[0-9A-Za-z]{27}");
        assertThat(create(Map.of("seconds_until_expiration", 5))).containsEntry("claims", null)
                .containsEntry("expiration", START.plusSeconds(5).toEpochMilli());
    }

    @Test
    void createsAJwt() throws Exception {
        Map<String, Object> token = create(Map.of("token_format", "jwt", "claims", Map.of("job", 7, "sub", "user_x")));
        TokenReader jwt = reader((String) token.get("token"));
        assertThat(jwt.header("typ")).isEqualTo("JWT");
        assertThat(jwt.header("cat")).isEqualTo("cl_B7d4PD333AAA");
        assertThat(jwt.claims().getSubject()).isEqualTo(sender.get("id"));
        assertThat(jwt.claims().getJwtId()).isEqualTo(token.get("id"));
        assertThat(jwt.claims().getAudience()).containsExactly((String) sender.get("id"), (String) receiver.get("id"));
        assertThat(jwt.claims().getClaimValue("scopes")).isEqualTo(sender.get("id") + " " + receiver.get("id"));
        assertThat(jwt.claims().getClaimValue("job")).isEqualTo(7L);
        assertThat(jwt.claims().getExpirationTime().getValue()).isEqualTo(START.getEpochSecond() + 600);
        // It is kept nowhere.
        as(sender).get("/v1/m2m_tokens?subject=" + sender.get("id")).then().body("m2m_tokens", hasSize(0));
        assertError(verify(backend().basePath(""), token), 404, "resource_not_found");
    }

    @Test
    void verifiesForMachinesThatItIsForAndForBackends() {
        Map<String, Object> token = create(Map.of());
        clock.advance(Duration.ofSeconds(2));
        Map<String, Object> verified = verify(as(receiver), token).statusCode(200).body("subject", equalTo(sender.get("id")))
                .body("last_used_at", equalTo(START.plusSeconds(2).toEpochMilli())).extract().path("$");
        assertThat(verified.keySet()).isEqualTo(PROPERTIES);
        verify(as(sender), token).statusCode(200);
        verify(backend().basePath(""), token).statusCode(200);
        backend().basePath("").body(Map.of("token", token.get("token"))).post("/m2m_tokens/verify").then().statusCode(200);
        assertError(verify(as(stranger), token), 404, "resource_not_found");
        assertError(verify(as(receiver), Map.of("token", "mt_x")), 404, "resource_not_found");
        assertError(as(receiver).body("{}").post("/v1/m2m_tokens/verify").then(), 422, "form_param_missing");
        assertError(verify(as(Map.of("secret_key", "ak_x")), token), 401, "clerk_key_invalid");
        assertError(verify(anonymous().contentType("application/json"), token), 401, "authentication_invalid");
        clock.advance(Duration.ofSeconds(598));
        assertError(verify(as(receiver), token), 404, "resource_not_found");
    }

    @Test
    void revokes() {
        Map<String, Object> token = create(Map.of());
        String path = "/v1/m2m_tokens/" + token.get("id") + "/revoke";
        assertError(as(stranger).body("{}").post(path).then(), 403, "authorization_invalid");
        as(sender).body(Map.of("revocation_reason", "lost")).post(path).then().statusCode(200).body("revoked", equalTo(true))
                .body("revocation_reason", equalTo("lost"));
        assertError(verify(as(receiver), token), 404, "resource_not_found");
        Map<String, Object> other = create(Map.of());
        post("/m2m_tokens/" + other.get("id") + "/revoke", Map.of()).statusCode(200).body("revocation_reason", nullValue());
        assertError(post("/m2m_tokens/mt_x/revoke", Map.of()), 404, "resource_not_found");
    }

    @Test
    void lists() {
        Object first = create(Map.of("seconds_until_expiration", 5)).get("id");
        Object second = create(Map.of()).get("id");
        Object third = create(Map.of()).get("id");
        String path = "/m2m_tokens?subject=" + sender.get("id");
        get(path).statusCode(200).body("total_count", equalTo(3)).body("m2m_tokens.id", contains(third, second, first))
                .body("m2m_tokens[0].token", nullValue());
        as(sender).get("/v1" + path + "&limit=1&offset=1").then().body("m2m_tokens.id", contains(second));
        clock.advance(Duration.ofSeconds(5));
        post("/m2m_tokens/" + second + "/revoke", Map.of());
        get(path).body("m2m_tokens.id", contains(third));
        get(path + "&revoked=true").body("m2m_tokens.id", contains(third, second));
        get(path + "&expired=true").body("m2m_tokens.id", contains(third, first));
        assertError(as(stranger).get("/v1" + path).then(), 403, "authorization_invalid");
        assertError(get("/m2m_tokens"), 422, "form_param_missing");
        assertError(get("/m2m_tokens?subject=mch_x"), 404, "resource_not_found");
    }

    @Test
    void reusesATokenThatLivesLongEnough() {
        Map<String, Object> token = create(Map.of("claims", Map.of("job", 7)));
        Map<String, Object> wanted = Map.of("claims", Map.of("job", 7), "min_remaining_ttl_seconds", 300);
        assertThat(create(wanted)).isEqualTo(token);
        assertThat(create(Map.of("claims", Map.of("job", 8), "min_remaining_ttl_seconds", 300))).doesNotContainEntry("id",
                token.get("id"));
        clock.advance(Duration.ofSeconds(301));
        Map<String, Object> next = create(wanted);
        assertThat(next).doesNotContainEntry("id", token.get("id"));
        post("/m2m_tokens/" + next.get("id") + "/revoke", Map.of());
        assertThat(create(wanted)).doesNotContainEntry("id", next.get("id"));
        assertError(as(sender).body(Map.of("min_remaining_ttl_seconds", 600)).post("/v1/m2m_tokens").then(), 400,
                "form_param_value_invalid");
    }

    @Test
    void onlyMachinesMakeTokens() {
        assertError(post("/m2m_tokens", Map.of()), 401, "authentication_invalid");
        assertError(as(sender).body(Map.of("token_format", "xml")).post("/v1/m2m_tokens").then(), 422,
                "form_param_value_invalid");
        assertError(as(sender).body(Map.of("claims", List.of())).post("/v1/m2m_tokens").then(), 422,
                "form_param_type_invalid");
    }

    @Test
    void goesWithItsMachine() {
        Map<String, Object> token = create(Map.of());
        delete("/machines/" + sender.get("id")).statusCode(200);
        assertError(verify(as(receiver), token), 404, "resource_not_found");
        assertError(as(sender).body("{}").post("/v1/m2m_tokens").then(), 401, "clerk_key_invalid");
    }

    @Test
    void aTokenOfASessionIsNoneOfAMachine() {
        String session = token(session(SOLO));
        assertError(verify(as(receiver), Map.of("token", session)), 404, "resource_not_found");
    }
}
