package io.quarkiverse.clerk.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.restassured.response.ValidatableResponse;

class RoleSetsTest extends EmulatorTestBase {

    private static final List<String> CREATOR_PERMISSIONS = List.of("org:sys_memberships:manage",
            "org:sys_memberships:read", "org:sys_profile:delete");

    private String pilot;

    /** A role that is in no set yet. */
    @BeforeEach
    void role() {
        pilot = post("/organization_roles", Map.of("name", "Pilot", "key", "org:pilot", "include_in_initial_role_set",
                false)).statusCode(200).extract().path("id");
    }

    @Test
    void everyInstanceHasAnInitialOne() {
        get("/role_sets/role_set:default").statusCode(200).body("type", equalTo("initial"))
                .body("roles.key", containsInAnyOrder("org:admin", "org:member", "org:viewer"))
                .body("creator_role.key", equalTo("org:admin")).body("default_role.key", equalTo("org:member"))
                .body("roles.find { it.key == 'org:admin' }.members_count", equalTo(1));
        get("/organizations/" + ACME).body("role_set_key", equalTo("role_set:default"));
        post("/organization_roles", Map.of("name", "Guest", "key", "org:guest")).statusCode(200);
        get("/role_sets/role_set:default").body("roles.key", hasItem("org:guest"))
                .body("roles.key", not(hasItem("org:pilot")));
    }

    @Test
    void membersHaveRolesOfTheirSet() {
        assertError(patch("/organizations/" + ACME + "/memberships/" + VIEWER, Map.of("role", "org:pilot")), 404,
                "resource_not_found", "role");
        post("/role_sets/role_set:default/roles", Map.of("role_keys", List.of("org:pilot"), "default_role_key",
                "org:pilot")).statusCode(200).body("default_role.key", equalTo("org:pilot"));
        patch("/organizations/" + ACME + "/memberships/" + VIEWER, Map.of("role", "org:pilot")).statusCode(200);
        get("/instance/organization_settings").body("domains_default_role", equalTo("org:pilot"));
    }

    @Test
    void validates() {
        assertError(create(Map.of("roles", List.of("org:king", "org:admin"))), 404, "resource_not_found", "roles");
        assertError(create(Map.of("default_role_key", "org:member")), 422, "form_param_value_invalid",
                "default_role_key");
        assertError(create(Map.of("creator_role_key", "org:pilot")), 422,
                "organization_missing_creator_role_permissions");
        assertError(create(Map.of("key", "airline")), 422, "form_param_format_invalid", "key");
        assertError(create(Map.of("key", "role_set:default")), 422, "form_identifier_exists", "key");
        assertError(get("/role_sets/role_set:none"), 404, "resource_not_found");
    }

    @Test
    void creatorsHaveTheCreatorRole() {
        String captain = post("/organization_roles", Map.of("name", "Captain", "key", "org:captain", "permissions",
                CREATOR_PERMISSIONS)).statusCode(200).body("is_creator_eligible", equalTo(true)).extract().path("id");
        create(Map.of("roles", List.of("org:captain", "org:pilot"), "creator_role_key", "org:captain")).statusCode(200)
                .body("key", equalTo("role_set:airline")).body("type", equalTo("custom"));
        String organization = post("/organizations", Map.of("name", "Airline", "created_by", SOLO, "role_set_key",
                "role_set:airline")).statusCode(200).body("role_set_key", equalTo("role_set:airline"))
                .extract().path("id");
        get("/organizations/" + organization + "/memberships").body("data[0].role", equalTo("org:captain"));
        assertError(patch("/organization_roles/" + captain, Map.of("permissions", List.of())), 422,
                "organization_missing_creator_role_permissions");
        assertError(delete("/organization_roles/" + captain), 422, "organization_role_default_creator_role");
        assertError(delete("/organization_roles/" + pilot), 422, "organization_role_domain_default_role");
        assertError(patch("/organizations/" + ACME, Map.of("role_set_key", "role_set:airline")), 422,
                "form_param_value_invalid", "role_set_key");
    }

    @Test
    void thereIsOneInitialSet() {
        create(Map.of("type", "initial")).statusCode(200).body("type", equalTo("initial"));
        get("/role_sets/role_set:default").body("type", equalTo("custom"));
        post("/organizations", Map.of("name", "New")).body("role_set_key", equalTo("role_set:airline"));
        patch("/role_sets/role_set:default", Map.of("type", "initial", "name", "Again")).statusCode(200)
                .body("type", equalTo("initial")).body("name", equalTo("Again"));
        get("/role_sets?query=air").body("data.type", contains("custom"));
        get("/role_sets?order_by=key").body("data.key", contains("role_set:airline", "role_set:default"));
    }

    @Test
    void replacesARoleForItsMembers() throws Exception {
        String session = session(VIEWER, ACME);
        assertThat(reader(token(session)).permissions()).isEmpty();
        patch("/organization_roles/" + pilot, Map.of("permissions", List.of("org:orders:delete"))).statusCode(200);
        post("/role_sets/role_set:default/roles", Map.of("role_keys", List.of("org:pilot"))).statusCode(200);
        post("/role_sets/role_set:default/roles/replace", Map.of("role_key", "org:viewer", "to_role_key", "org:pilot"))
                .statusCode(200).body("roles.key", containsInAnyOrder("org:admin", "org:member", "org:pilot"));
        get("/users/" + VIEWER + "/organization_memberships").body("data[0].role", equalTo("org:pilot"));
        assertThat(reader(token(session)).permissions()).containsExactly("org:orders:delete");
        assertError(post("/role_sets/role_set:default/roles/replace", Map.of("role_key", "org:admin", "to_role_key",
                "org:pilot")), 422, "organization_missing_creator_role_permissions");
        assertError(post("/role_sets/role_set:default/roles/replace", Map.of("role_key", "org:viewer", "to_role_key",
                "org:pilot")), 404, "resource_not_found", "role_key");
    }

    @Test
    void replacesASetForItsOrganizations() {
        create(Map.of()).statusCode(200);
        String replace = "/role_sets/role_set:default/replace";
        assertError(post(replace, Map.of("dest_role_set_key", "role_set:airline")), 422, "form_param_value_invalid",
                "reassignment_mappings");
        assertError(post(replace, Map.of("dest_role_set_key", "role_set:airline", "reassignment_mappings",
                Map.of("org:member", "org:king", "org:viewer", "org:pilot"))), 422, "form_param_value_invalid",
                "reassignment_mappings");
        post(replace, Map.of("dest_role_set_key", "role_set:airline", "reassignment_mappings",
                Map.of("org:member", "org:pilot", "org:viewer", "org:pilot"))).statusCode(200)
                .body("object", equalTo("role_set")).body("deleted", equalTo(true));
        assertError(get("/role_sets/role_set:default"), 404, "resource_not_found");
        get("/role_sets/role_set:airline").body("type", equalTo("initial"));
        get("/organizations/" + ACME).body("role_set_key", equalTo("role_set:airline"));
        get("/organizations/" + ACME + "/memberships?order_by=created_at")
                .body("data.role", contains("org:admin", "org:pilot", "org:pilot"));
    }

    /** A set of administrators and pilots, apart from what the test wants otherwise. */
    private ValidatableResponse create(Map<String, ?> changes) {
        Map<String, Object> body = new HashMap<>(Map.of("name", "Airline", "roles",
                List.of("org:admin", "org:pilot"), "default_role_key", "org:pilot", "creator_role_key", "org:admin"));
        body.putAll(changes);
        return post("/role_sets", body);
    }
}
