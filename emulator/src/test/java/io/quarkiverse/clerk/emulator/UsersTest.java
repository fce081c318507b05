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

class UsersTest extends EmulatorTestBase {

    /** The properties of the schema User of API version 2026-05-12, and one that Clerk has added since. */
    private static final Set<String> PROPERTIES = Set.of("id", "object", "external_id", "primary_email_address_id",
            "primary_phone_number_id", "primary_web3_wallet_id", "username", "first_name", "last_name", "locale", "timezone",
            "profile_image_url", "image_url", "has_image", "public_metadata", "private_metadata", "unsafe_metadata",
            "email_addresses", "phone_numbers", "web3_wallets", "passkeys", "password_enabled", "two_factor_enabled",
            "totp_enabled", "backup_code_enabled", "mfa_enabled_at", "mfa_disabled_at", "password_last_updated_at",
            "external_accounts", "saml_accounts", "enterprise_accounts", "organization_memberships", "last_sign_in_at",
            "banned", "locked", "deprovisioned", "lockout_expires_in_seconds", "verification_attempts_remaining",
            "updated_at", "created_at", "delete_self_enabled", "create_organization_enabled",
            "create_organizations_limit", "last_active_at", "legal_accepted_at", "bypass_client_trust", "scim");

    @Test
    void userHasEveryPropertyOfTheSchema() {
        Map<String, Object> user = get("/users/" + ADMIN).statusCode(200).extract().path("$");
        assertThat(user.keySet()).isEqualTo(PROPERTIES);
        assertThat(user).containsEntry("object", "user").containsEntry("created_at", START.toEpochMilli());
    }

    @Test
    void createsAUser() {
        String id = post("/users", Map.of("email_address", List.of("new+clerk_test@example.com"), "first_name", "New",
                "last_name", "Comer", "username", "newcomer", "external_id", "42", "password", "correct horse",
                "public_metadata", Map.of("plan", "basic"))).statusCode(200)
                .body("id", matchesPattern("user_[0-9A-Za-z]{27}"))
                .body("email_addresses[0].email_address", equalTo("new+clerk_test@example.com"))
                .body("email_addresses[0].verification.status", equalTo("verified"))
                .body("password_enabled", equalTo(true))
                .body("public_metadata.plan", equalTo("basic"))
                .extract().path("id");
        get("/users/" + id).body("first_name", equalTo("New")).body("external_id", equalTo("42"))
                .body("primary_email_address_id", matchesPattern("idn_[0-9A-Za-z]{27}"));
        post("/users/" + id + "/verify_password", Map.of("password", "correct horse")).body("verified", equalTo(true));
        assertError(post("/users/" + id + "/verify_password", Map.of("password", "wrong")), 422, "incorrect_password");
    }

    @Test
    void createValidates() {
        assertError(post("/users", Map.of("first_name", "Nobody"))
                .body("errors[0].meta.param_names", contains("email_address")), 422, "form_data_missing");
        assertError(post("/users", Map.of("email_address", List.of("no-address")))
                .body("errors[0].meta.param_name", equalTo("email_address")), 422, "form_param_format_invalid");
        assertError(post("/users", Map.of("email_address", "a@example.com")), 422, "form_param_type_invalid");
        assertError(post("/users", Map.of("phone_number", List.of("0123"))), 422, "form_param_format_invalid");
        assertError(post("/users", Map.of("username", "a b c d")), 422, "form_username_invalid_character");
        assertError(post("/users", Map.of("email_address", List.of("ADMIN+clerk_test@example.com")))
                .body("errors[0].meta.param_name", equalTo("email_address")), 422, "form_identifier_exists");
        assertError(post("/users", Map.of("username", "Admin")), 422, "form_identifier_exists");
        assertError(post("/users", Map.of("username", "somebody", "password", "short")), 422,
                "form_password_length_too_short");
        get("/users/count").body("total_count", equalTo(5));
    }

    @Test
    void updatesOnlyWhatIsSent() {
        clock.advance(Duration.ofSeconds(5));
        patch("/users/" + SOLO, Map.of("first_name", "Han")).statusCode(200)
                .body("first_name", equalTo("Han")).body("last_name", equalTo("User"))
                .body("updated_at", equalTo(START.plusSeconds(5).toEpochMilli()));
        Map<String, Object> clear = new HashMap<>();
        clear.put("first_name", null);
        patch("/users/" + SOLO, clear).statusCode(200)
                .body("first_name", nullValue()).body("last_name", equalTo("User"));
        assertError(patch("/users/" + SOLO, Map.of("username", "member")), 422, "form_identifier_exists");
        patch("/users/" + SOLO, Map.of("username", "solo")).statusCode(200);
        assertError(patch("/users/user_x", Map.of()), 404, "resource_not_found");
    }

    @Test
    void mergesMetadata() {
        patch("/users/" + SOLO + "/metadata", Map.of("public_metadata",
                Map.of("a", Map.of("x", 1, "y", 2), "b", "kept"))).statusCode(200);
        Map<String, Object> inner = new HashMap<>();
        inner.put("x", null);
        inner.put("z", 3);
        patch("/users/" + SOLO + "/metadata", Map.of("public_metadata", Map.of("a", inner),
                "private_metadata", Map.of("secret", true))).statusCode(200)
                .body("public_metadata", equalTo(Map.of("a", Map.of("y", 2, "z", 3), "b", "kept")))
                .body("private_metadata.secret", equalTo(true));
        backend().body(Map.of("public_metadata", Map.of("only", 1))).put("/users/" + SOLO + "/metadata").then()
                .statusCode(200).body("public_metadata", equalTo(Map.of("only", 1)))
                .body("private_metadata.secret", equalTo(true));
        assertError(patch("/users/" + SOLO + "/metadata", Map.of("public_metadata", "text")), 422,
                "form_param_type_invalid");
    }

    @Test
    void deletingAUserTakesSessionsAndMembershipsAlong() {
        String session = session(MEMBER, ACME);
        delete("/users/" + MEMBER).statusCode(200).body("deleted", equalTo(true)).body("id", equalTo(MEMBER))
                .body("object", equalTo("user"));
        assertError(get("/users/" + MEMBER), 404, "resource_not_found");
        assertError(get("/sessions/" + session), 404, "resource_not_found");
        get("/organizations/" + ACME + "/memberships").body("data.public_user_data.user_id", hasSize(2));
        assertError(delete("/users/" + MEMBER), 404, "resource_not_found");
    }

    @Test
    void listsInPagesAndOrder() {
        get("/users").body("id", contains(BANNED, SOLO, VIEWER, MEMBER, ADMIN));
        get("/users?limit=2&offset=1").body("id", contains(SOLO, VIEWER));
        get("/users?order_by=username&limit=2").body("id", contains(ADMIN, BANNED));
        get("/users?order_by=-username&limit=1").body("id", contains(VIEWER));
        backend().queryParam("order_by", "+created_at").get("/users").then()
                .body("id", contains(ADMIN, MEMBER, VIEWER, SOLO, BANNED));
        get("/users?starting_after=" + VIEWER).body("id", contains(MEMBER, ADMIN));
    }

    @Test
    void filters() {
        get("/users?user_id=" + ADMIN + "&user_id=" + SOLO).body("id", contains(SOLO, ADMIN));
        backend().queryParam("email_address", "admin+clerk_test@example.com", "solo+clerk_test@example.com")
                .get("/users").then().body("id", contains(SOLO, ADMIN));
        get("/users?username=viewer").body("id", contains(VIEWER));
        get("/users?query=sOlO").body("id", contains(SOLO));
        get("/users?organization_id=" + ACME).body("id", contains(VIEWER, MEMBER, ADMIN));
        get("/users?banned=true").body("id", contains(BANNED));
        get("/users?created_at_after=" + START.toEpochMilli()).body("id", hasSize(0));
        get("/users/count?query=user").body("object", equalTo("total_count")).body("total_count", equalTo(5));
    }

    @Test
    void banningEndsSessions() {
        String session = session(SOLO);
        post("/users/" + SOLO + "/ban", Map.of()).statusCode(200).body("banned", equalTo(true));
        get("/sessions/" + session).body("status", equalTo("revoked"));
        assertError(post("/sessions", Map.of("user_id", SOLO)), 403, "user_banned");
        post("/users/" + SOLO + "/unban", Map.of()).body("banned", equalTo(false));
        post("/users/" + SOLO + "/lock", Map.of()).body("locked", equalTo(true));
        post("/users/" + SOLO + "/unlock", Map.of()).body("locked", equalTo(false));
    }

    @Test
    void listsTheMembershipsOfAUser() {
        get("/users/" + ADMIN + "/organization_memberships").body("total_count", equalTo(1))
                .body("data[0].organization.slug", equalTo("acme")).body("data[0].role", equalTo("org:admin"));
        get("/users/" + SOLO + "/organization_memberships").body("data", hasSize(0));
    }

    @Test
    void bansAndUnbansMany() {
        String session = session(SOLO);
        post("/users/ban", Map.of("user_ids", List.of(SOLO, MEMBER))).statusCode(200).body("id", contains(SOLO, MEMBER))
                .body("banned", contains(true, true));
        get("/sessions/" + session).body("status", equalTo("revoked"));
        post("/users/unban", Map.of("user_ids", List.of(SOLO, MEMBER))).statusCode(200)
                .body("banned", contains(false, false));
        assertError(post("/users/ban", Map.of("user_ids", List.of(SOLO, "user_x"))), 404, "resource_not_found");
        get("/users/" + SOLO).body("banned", equalTo(false));
    }

    @Test
    void leavesOutWhoIsExcluded() {
        get("/users?user_id=-" + SOLO + "&user_id=-" + BANNED).body("id", contains(VIEWER, MEMBER, ADMIN));
        get("/users?organization_id=-" + ACME).body("id", contains(BANNED, SOLO));
        backend().urlEncodingEnabled(false).get("/users?user_id=%2B" + SOLO).then().body("id", contains(SOLO));
    }

    @Test
    void findsByTimes() {
        session(SOLO);
        long start = START.toEpochMilli();
        get("/users?last_active_at_since=" + start).body("id", contains(SOLO));
        get("/users?last_active_at_after=" + start).body("$", hasSize(0));
        get("/users?last_sign_in_at_before=" + (start + 1)).body("id", contains(SOLO));
        get("/users/count?last_active_at_since=" + start).body("total_count", equalTo(1));
    }

    @Test
    void addressesCanBeReserved() {
        post("/users", Map.of("email_address", List.of("a@example.com", "b@example.com"),
                "email_address_identification_status", List.of("verified", "reserved"))).statusCode(200)
                .body("email_addresses.reserved", contains(false, true))
                .body("email_addresses[1].verification", nullValue());
        assertError(post("/users", Map.of("email_address", List.of("c@example.com"),
                "email_address_identification_status", List.of("verified", "reserved"))), 422,
                "form_param_value_invalid", "email_address_identification_status");
    }

    @Test
    void checksWhatUsersAreCalled() {
        assertError(patch("/users/" + SOLO, Map.of("username", "abc")), 422, "form_username_invalid_length", "username");
        assertError(patch("/users/" + SOLO, Map.of("username", "12345")), 422, "form_username_needs_non_number_char",
                "username");
        assertError(patch("/users/" + SOLO, Map.of("locale", "not a locale")), 422, "form_param_format_invalid",
                "locale");
        patch("/users/" + SOLO, Map.of("locale", "de-AT", "timezone", "Europe/Vienna")).statusCode(200)
                .body("locale", equalTo("de-AT")).body("timezone", equalTo("Europe/Vienna"));
        assertError(patch("/users/" + SOLO, Map.of("created_at", "yesterday")), 422, "form_param_invalid_time",
                "created_at");
        assertError(patch("/users/" + SOLO, Map.of("primary_email_address_id", "idn_emulatoradmin")), 422,
                "form_resource_not_found", "primary_email_address_id");
    }

    @Test
    void replacingMetadataWithNullEmptiesIt() {
        put("/users/" + SOLO + "/metadata", Map.of("public_metadata", Map.of("a", 1), "unsafe_metadata", Map.of("b", 2)));
        put("/users/" + SOLO + "/metadata", nulled("public_metadata")).statusCode(200)
                .body("public_metadata", equalTo(Map.of())).body("unsafe_metadata", equalTo(Map.of("b", 2)));
    }

    @Test
    void metadataHasASize() {
        Map<String, Object> large = Map.of("public_metadata", Map.of("text", "x".repeat(5000)));
        patch("/users/" + SOLO + "/metadata", large).statusCode(200);
        assertError(patch("/users/" + SOLO + "/metadata", Map.of("public_metadata", Map.of("more", "x".repeat(5000)))),
                422, "form_param_exceeds_allowed_size", "public_metadata");
        patch("/users/" + SOLO + "/metadata", Map.of("private_metadata", Map.of("more", "x".repeat(5000))))
                .statusCode(200);
    }
}
