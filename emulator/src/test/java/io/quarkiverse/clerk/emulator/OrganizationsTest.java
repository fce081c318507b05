package io.quarkiverse.clerk.emulator;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

class OrganizationsTest extends EmulatorTestBase {

    @Test
    void creatorBecomesAdministrator() {
        String id = post("/organizations", Map.of("name", "Widgets & Co.", "created_by", SOLO, "public_metadata",
                Map.of("tier", 1))).statusCode(200)
                .body("object", equalTo("organization")).body("id", matchesPattern("org_[0-9A-Za-z]{27}"))
                .body("slug", equalTo("widgets-co")).body("members_count", equalTo(1))
                .body("created_by", equalTo(SOLO)).body("public_metadata.tier", equalTo(1))
                .extract().path("id");
        get("/organizations/" + id + "/memberships").body("data[0].role", equalTo("org:admin"))
                .body("data[0].public_user_data.user_id", equalTo(SOLO));
        post("/organizations", Map.of("name", "Widgets & Co.")).body("slug", equalTo("widgets-co-2"));
    }

    @Test
    void createValidates() {
        assertError(post("/organizations", Map.of("created_by", SOLO)), 422, "form_param_missing");
        assertError(post("/organizations", Map.of("name", "X", "slug", "acme")), 422, "form_identifier_exists");
        assertError(post("/organizations", Map.of("name", "X", "slug", "A B")), 422, "form_param_format_invalid");
        assertError(post("/organizations", Map.of("name", "X", "created_by", "user_x")), 400,
                "organization_creator_not_found");
    }

    @Test
    void findsByIdAndSlugAndLists() {
        get("/organizations/" + ACME).statusCode(200).body("name", equalTo("Acme"));
        get("/organizations/acme").statusCode(200).body("id", equalTo(ACME));
        post("/organizations", Map.of("name", "Second"));
        get("/organizations").body("total_count", equalTo(2)).body("data.slug", contains("second", "acme"));
        get("/organizations?order_by=-members_count&limit=1").body("data.slug", contains("acme"));
        get("/organizations?query=SEC").body("data.slug", contains("second"));
        get("/organizations?user_id=" + ADMIN).body("data.slug", contains("acme"));
    }

    @Test
    void updatesAndMergesMetadata() {
        patch("/organizations/" + ACME, Map.of("name", "Acme Ltd", "max_allowed_memberships", 3)).statusCode(200)
                .body("name", equalTo("Acme Ltd")).body("slug", equalTo("acme"))
                .body("max_allowed_memberships", equalTo(3));
        assertError(post("/organizations/" + ACME + "/memberships", Map.of("user_id", SOLO, "role", "org:member")), 403,
                "organization_membership_quota_exceeded");
        patch("/organizations/" + ACME + "/metadata", Map.of("private_metadata", Map.of("a", 1))).statusCode(200);
        patch("/organizations/" + ACME + "/metadata", Map.of("private_metadata", Map.of("b", 2)))
                .body("private_metadata", equalTo(Map.of("a", 1, "b", 2)));
    }

    @Test
    void deletingTakesMembershipsAlong() {
        String session = session(ADMIN, ACME);
        delete("/organizations/" + ACME).statusCode(200).body("deleted", equalTo(true));
        get("/users/" + ADMIN + "/organization_memberships").body("total_count", equalTo(0));
        get("/sessions/" + session).body("last_active_organization_id", nullValue());
        assertError(delete("/organizations/" + ACME), 404, "resource_not_found");
    }

    @Test
    void membershipsComeChangeAndGo() {
        String memberships = "/organizations/" + ACME + "/memberships";
        post(memberships, Map.of("user_id", SOLO, "role", "org:member")).statusCode(200)
                .body("object", equalTo("organization_membership")).body("role_name", equalTo("Member"))
                .body("permissions", hasItems("org:orders:read", "org:sys_memberships:read"))
                .body("organization.id", equalTo(ACME))
                .body("public_user_data.identifier", equalTo("solo+clerk_test@example.com"));
        assertError(post(memberships, Map.of("user_id", SOLO, "role", "org:member")), 400,
                "already_a_member_in_organization");
        assertError(post(memberships, Map.of("user_id", SOLO)), 422, "form_param_missing");
        assertError(post(memberships, Map.of("user_id", "user_x", "role", "org:member")), 404, "resource_not_found");
        assertError(post(memberships, Map.of("user_id", BANNED, "role", "org:king")), 404, "resource_not_found");

        patch(memberships + "/" + SOLO, Map.of("role", "org:admin")).statusCode(200).body("role", equalTo("org:admin"));
        patch(memberships + "/" + SOLO + "/metadata", Map.of("public_metadata", Map.of("desk", 4)))
                .body("public_metadata.desk", equalTo(4));
        get(memberships + "?role=org:admin").body("data.public_user_data.user_id", contains(SOLO, ADMIN));
        get(memberships + "?user_id=" + VIEWER).body("total_count", equalTo(1));
        get("/organization_memberships").body("total_count", equalTo(4));

        delete(memberships + "/" + SOLO).statusCode(200).body("role", equalTo("org:admin"));
        assertError(delete(memberships + "/" + SOLO), 404, "resource_not_found");
    }

    @Test
    void rolesAndPermissions() {
        get("/organization_roles").body("data.key", containsInAnyOrder("org:admin", "org:member", "org:viewer"));
        String permission = post("/organization_permissions", Map.of("name", "Ship", "key", "org:orders:ship"))
                .statusCode(200).body("type", equalTo("user")).extract().path("id");
        String role = post("/organization_roles", Map.of("name", "Shipper", "key", "org:shipper", "permissions",
                List.of(permission))).statusCode(200).body("permissions.key", contains("org:orders:ship"))
                .body("is_creator_eligible", equalTo(false)).extract().path("id");
        patch("/organizations/" + ACME + "/memberships/" + VIEWER, Map.of("role", "org:shipper")).statusCode(200);

        patch("/organization_permissions/" + permission, Map.of("key", "org:orders:send")).statusCode(200);
        get("/organization_roles/" + role).body("permissions.key", contains("org:orders:send"));
        patch("/organization_roles/" + role, Map.of("key", "org:sender")).statusCode(200);
        get("/users/" + VIEWER + "/organization_memberships").body("data[0].role", equalTo("org:sender"));
        assertError(delete("/organization_roles/" + role), 422, "organization_role_assigned_members");

        String assign = "/organization_roles/role_emulatorviewer/permissions/" + permission;
        backend().post(assign).then().statusCode(200).body("permissions.key", hasItems("org:orders:send"));
        assertError(backend().post(assign).then(), 409,
                "organization_role_permission_association_exists");
        delete(assign).statusCode(200);
        assertError(delete(assign), 404, "resource_not_found");
        delete("/organization_permissions/" + permission).body("deleted", equalTo(true));
        get("/organization_roles/" + role).body("permissions.size()", equalTo(0));
        delete("/organization_roles/role_emulatorviewer").body("deleted", equalTo(true));
    }

    @Test
    void rolesAndPermissionsValidate() {
        assertError(post("/organization_roles", Map.of("name", "X")), 422, "form_param_missing");
        assertError(post("/organization_roles", Map.of("name", "X", "key", "king")), 422, "form_param_format_invalid");
        assertError(post("/organization_roles", Map.of("name", "X", "key", "org:admin")), 422, "form_identifier_exists");
        assertError(post("/organization_roles", Map.of("name", "X", "key", "org:x", "permissions", List.of("org:no:no"))),
                404, "resource_not_found");
        assertError(post("/organization_permissions", Map.of("name", "X", "key", "org:sys_x:y")), 422,
                "form_param_format_invalid");
        assertError(delete("/organization_permissions/perm_emulatorsysbillingread"), 403,
                "organization_system_permission_not_modifiable");
        get("/organization_permissions?query=sys_&limit=100").body("total_count", equalTo(8))
                .body("data[0].type", equalTo("system"));
    }

    @Test
    void somebodyCanAlwaysGiveRoles() {
        String memberships = "/organizations/" + ACME + "/memberships/";
        assertError(patch(memberships + ADMIN, Map.of("role", "org:member")), 400,
                "organization_minimum_permissions_needed");
        assertError(delete(memberships + ADMIN), 400, "organization_minimum_permissions_needed");
        patch(memberships + MEMBER, Map.of("role", "org:admin")).statusCode(200);
        delete(memberships + ADMIN).statusCode(200);
        get("/organizations/" + ACME).body("missing_member_with_elevated_permissions", equalTo(false));
        delete("/users/" + MEMBER);
        get("/organizations/" + ACME).body("missing_member_with_elevated_permissions", equalTo(true));
    }

    @Test
    void findsMembersByWhatTheyAreCalled() {
        String memberships = "/organizations/" + ACME + "/memberships";
        get(memberships + "?query=viewer").body("data.role", contains("org:viewer"));
        get(memberships + "?email_address_query=MEMBER").body("data.role", contains("org:member"));
        get(memberships + "?name_query=admin user").body("data.role", contains("org:admin"));
        get(memberships + "?role=-org:admin&order_by=email_address").body("data.role",
                contains("org:member", "org:viewer"));
        get(memberships + "?user_id=-" + ADMIN + "&order_by=-username").body("data.role",
                contains("org:viewer", "org:member"));
        get(memberships + "?last_active_at_after=0").body("total_count", equalTo(0));
        get("/organization_memberships?order_by=-email_address&limit=1").body("data.role", contains("org:viewer"))
                .body("total_count", equalTo(3));
    }

    @Test
    void replacesMetadata() {
        put("/organizations/" + ACME + "/metadata", Map.of("public_metadata", Map.of("a", 1), "private_metadata",
                Map.of("b", 2))).statusCode(200);
        put("/organizations/" + ACME + "/metadata", Map.of("public_metadata", Map.of("c", 3))).statusCode(200)
                .body("public_metadata", equalTo(Map.of("c", 3))).body("private_metadata", equalTo(Map.of("b", 2)));
    }

    @Test
    void queriesMatchWholeIdsAndPartsOfNames() {
        get("/organizations?query=" + ACME).body("total_count", equalTo(1));
        get("/organizations?query=org_").body("total_count", equalTo(0));
        get("/organization_roles?query=role_emulatorviewer").body("data.key", contains("org:viewer"));
        get("/organization_roles?query=VIEW").body("data.key", contains("org:viewer"));
    }

    @Test
    void rolesThatAreNeededStay() {
        String pilot = post("/organization_roles", Map.of("name", "Pilot", "key", "org:pilot")).extract().path("id");
        post("/organizations/" + ACME + "/invitations", Map.of("email_address", "a@example.com", "role", "org:pilot"))
                .statusCode(200);
        assertError(delete("/organization_roles/" + pilot), 422, "organization_role_exists_in_invitations");
        assertError(delete("/organization_roles/role_emulatoradmin"), 422, "organization_role_default_creator_role");
        assertError(delete("/organization_roles/role_emulatormember"), 422, "organization_role_domain_default_role");
        for (int i = 0; i < 6; i++) {
            post("/organization_roles", Map.of("name", "R", "key", "org:r" + i)).statusCode(200);
        }
        assertError(post("/organization_roles", Map.of("name", "R", "key", "org:r9")), 403,
                "organization_instance_roles_quota_exceeded");
    }
}
