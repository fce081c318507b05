package io.quarkiverse.clerk.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.restassured.response.ValidatableResponse;

class MachinesTest extends EmulatorTestBase {

    private Map<String, Object> create(String name, String... scopes) {
        return post("/machines", Map.of("name", name, "scoped_machines", List.of(scopes))).statusCode(200).extract().path("$");
    }

    @Test
    void createsReadsUpdatesAndDeletes() {
        String billing = (String) create("Billing").get("id");
        Map<String, Object> shop = create("Shop", billing);
        assertThat(shop).containsOnlyKeys("object", "id", "name", "instance_id", "created_at", "updated_at",
                "default_token_ttl", "scoped_machines", "secret_key").containsEntry("object", "machine")
                .containsEntry("default_token_ttl", 3600).containsEntry("created_at", START.toEpochMilli());
        assertThat((String) shop.get("id")).matches("mch_[0-9A-Za-z]{27}");
        assertThat((String) shop.get("secret_key")).matches("ak_[0-9A-Za-z]{27}");

        get("/machines/" + shop.get("id")).statusCode(200).body("scoped_machines.id", contains(billing))
                .body("scoped_machines[0].size()", equalTo(7)).body("size()", equalTo(8));
        clock.advance(Duration.ofSeconds(1));
        patch("/machines/" + shop.get("id"), Map.of("default_token_ttl", 60)).statusCode(200).body("name", equalTo("Shop"))
                .body("default_token_ttl", equalTo(60)).body("updated_at", equalTo(START.plusSeconds(1).toEpochMilli()));
        patch("/machines/" + shop.get("id"), Map.of("name", "Store")).body("name", equalTo("Store"))
                .body("default_token_ttl", equalTo(60));
        delete("/machines/" + billing).statusCode(200).body("deleted", equalTo(true)).body("object", equalTo("machine"));
        get("/machines/" + shop.get("id")).body("scoped_machines", hasSize(0));
        assertError(get("/machines/" + billing), 404, "resource_not_found");
    }

    @Test
    void lists() {
        create("Zebra");
        create("Ape");
        get("/machines").statusCode(200).body("total_count", equalTo(2)).body("data.name", contains("Ape", "Zebra"));
        get("/machines?order_by=-name&limit=1").body("data.name", contains("Zebra"));
        get("/machines?query=APE").body("data.name", contains("Ape"));
    }

    @Test
    void scopesAreAddedAndRemoved() {
        String shop = (String) create("Shop").get("id");
        String billing = (String) create("Billing").get("id");
        post("/machines/" + shop + "/scopes", Map.of("to_machine_id", billing)).statusCode(200)
                .body("$", equalTo(Map.of("object", "machine_scope", "from_machine_id", shop, "to_machine_id", billing,
                        "created_at", START.toEpochMilli())));
        get("/machines/" + shop).body("scoped_machines.id", contains(billing));
        get("/machines/" + billing).body("scoped_machines", hasSize(0));
        assertError(post("/machines/" + shop + "/scopes", Map.of("to_machine_id", billing)), 409, "machine_scope_exists");
        assertError(post("/machines/" + shop + "/scopes", Map.of("to_machine_id", "mch_x")), 404, "resource_not_found");
        assertError(post("/machines/" + shop + "/scopes", Map.of()), 422, "form_param_missing");
        delete("/machines/" + shop + "/scopes/" + billing).statusCode(200)
                .body("$", equalTo(Map.of("object", "machine_scope", "from_machine_id", shop, "to_machine_id", billing,
                        "deleted", true)));
        assertError(delete("/machines/" + shop + "/scopes/" + billing), 404, "resource_not_found");
    }

    @Test
    void keysAreRotated() {
        Map<String, Object> machine = create("Shop");
        String old = (String) machine.get("secret_key");
        get("/machines/" + machine.get("id") + "/secret_key").statusCode(200)
                .body("$", equalTo(Map.of("object", "machine_secret_key", "secret", old)));
        String current = post("/machines/" + machine.get("id") + "/secret_key/rotate", Map.of("previous_token_ttl", 60))
                .statusCode(200).body("object", equalTo("machine_secret_key")).extract().path("secret");
        assertThat(current).isNotEqualTo(old);
        createToken(old).statusCode(201);
        createToken(current).statusCode(201);
        clock.advance(Duration.ofSeconds(60));
        assertError(createToken(old), 401, "clerk_key_invalid");
        createToken(current).statusCode(201);
        assertError(post("/machines/" + machine.get("id") + "/secret_key/rotate", Map.of()), 422, "form_param_missing");
        assertError(post("/machines/" + machine.get("id") + "/secret_key/rotate", Map.of("previous_token_ttl", 28_801)), 422,
                "form_param_value_invalid");
    }

    private ValidatableResponse createToken(String machineKey) {
        return anonymous().contentType("application/json").header("Authorization", "Bearer " + machineKey).body("{}")
                .post("/v1/m2m_tokens").then();
    }

    @Test
    void validates() {
        assertError(post("/machines", Map.of()), 422, "form_param_missing");
        assertError(post("/machines", Map.of("name", "x".repeat(256))), 422, "form_param_value_invalid");
        assertError(post("/machines", Map.of("name", "x", "scoped_machines", List.of("mch_x"))), 404, "resource_not_found");
        assertError(post("/machines", Map.of("name", "x", "default_token_ttl", 0)), 422, "form_param_value_invalid");
        for (String path : List.of("", "/secret_key")) {
            assertError(get("/machines/mch_x" + path), 404, "resource_not_found");
        }
        assertError(anonymous().get("/v1/machines").then(), 401, "authentication_invalid");
        String machineKey = (String) create("Shop").get("secret_key");
        assertError(anonymous().header("Authorization", "Bearer " + machineKey).get("/v1/machines").then(), 401,
                "clerk_key_invalid");
    }
}
