package io.quarkiverse.clerk.emulator;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The user of a session, below {@code /v1/me}. */
class FrontendUserTest extends FrontendTestBase {

    private String session;

    @BeforeEach
    void signIn() {
        session = browser.signIn(ADA, PASSWORD);
        browser.in(session);
    }

    @Test
    void changesItself() {
        browser.get("/me").statusCode(200).body("response.id", equalTo(ada)).body("response.private_metadata", nullValue())
                .body("client", nullValue());
        browser.patch("/me", "first_name", "Augusta", "last_name", "", "unsafe_metadata", "{\"a\":{\"b\":1}}",
                "public_metadata", "{\"admin\":true}").statusCode(200).body("response.first_name", equalTo("Augusta"))
                .body("client.sessions[0].user.first_name", equalTo("Augusta"));
        browser.patch("/me/metadata", "unsafe_metadata", "{\"a\":{\"c\":2}}").body("response.unsafe_metadata.a.b", equalTo(1));
        get("/users/" + ada).body("first_name", equalTo("Augusta")).body("unsafe_metadata.a.c", equalTo(2))
                .body("public_metadata.size()", equalTo(0)).body("private_metadata.secret", equalTo("of the backend"));
        assertError(browser.patch("/me", "username", "admin"), 422, "form_identifier_exists", "username");
    }

    @Test
    void isTheOneOfTheSession() {
        String second = browser.signIn(BOB, PASSWORD);
        browser.in(second).get("/me").body("response.id", equalTo(bob));
        browser.in(session).get("/me").body("response.id", equalTo(ada));
        assertError(browser.in(session(SOLO)).get("/me"), 401, "authentication_invalid");
        browser.delete("/client/sessions").statusCode(200);
        assertError(browser.in(session).get("/me"), 401, "authentication_invalid");
    }

    @Test
    void changesItsPassword() {
        String other = session(ada);
        assertError(browser.post("/me/change_password", "current_password", "wrong", "new_password", "new-horse-77"), 422,
                "form_password_incorrect", "current_password");
        assertError(browser.post("/me/change_password", "current_password", PASSWORD, "new_password", "short"), 422,
                "form_password_length_too_short", "new_password");
        browser.post("/me/change_password", "current_password", PASSWORD, "new_password", "new-horse-77",
                "sign_out_of_other_sessions", "true").statusCode(200).body("client.sessions.id", contains(session));
        get("/sessions/" + other).body("status", equalTo("revoked"));
        browser.post("/me/remove_password", "current_password", "new-horse-77")
                .body("response.password_enabled", equalTo(false));
        assertError(browser.post("/me/remove_password", "current_password", "x"), 400, "no_password_set");
    }

    @Test
    void seesAndEndsItsSessions() {
        String other = session(ada);
        browser.get("/me/sessions/active").statusCode(200).body("id", contains(session, other))
                .body("[0].latest_activity.object", equalTo("session_activity"));
        browser.post("/me/sessions/" + other + "/revoke").body("response.status", equalTo("revoked"));
        browser.get("/me/sessions/active").body("", hasSize(1));
        browser.get("/me/sessions").body("", hasSize(2));
        assertError(browser.post("/me/sessions/" + session(SOLO) + "/revoke"), 404,
                "resource_not_found");
    }

    @Test
    void deletesItself() {
        patch("/users/" + ada, Map.of("delete_self_enabled", false)).statusCode(200);
        assertError(browser.delete("/me"), 403, "user_delete_self_not_enabled");
        patch("/users/" + ada, Map.of("delete_self_enabled", true)).statusCode(200);
        browser.delete("/me").statusCode(200).body("response.deleted", equalTo(true)).body("client.sessions", hasSize(0));
        assertError(get("/users/" + ada), 404, "resource_not_found");
    }

    @Test
    void seesItsOrganizationsAndInvitations() {
        String organization = post("/organizations", Map.of("name", "Other", "created_by", ADMIN)).extract().path("id");
        post("/organizations/" + organization + "/invitations", Map.of("email_address", ADA, "role", "org:member"))
                .statusCode(200);
        browser.get("/me/organization_memberships", "paginated", "true", "limit", "10", "offset", "0")
                .body("response.total_count", equalTo(0));
        String invitation = browser.get("/me/organization_invitations", "status", "pending")
                .body("response.data[0].public_organization_data.name", equalTo("Other"))
                .body("response.data[0].url", nullValue()).extract().path("response.data[0].id");
        browser.post("/me/organization_invitations/" + invitation + "/accept").statusCode(200)
                .body("response.status", equalTo("accepted"))
                .body("client.sessions[0].user.organization_memberships.organization.id", equalTo(List.of(organization)));
        assertError(browser.post("/me/organization_invitations/" + invitation + "/accept"), 400,
                "organization_invitation_not_pending");
        browser.delete("/me/organization_memberships/" + organization).body("response.deleted", equalTo(true));
        browser.get("/me/organization_memberships").body("response.total_count", equalTo(0));
        assertError(browser.delete("/me/organization_memberships/" + organization), 403,
                "organization_not_found_or_unauthorized");
    }

    @Test
    void verifiesAnotherAddress() {
        String id = browser.post("/me/email_addresses/", "email_address", "ada2@example.com").statusCode(200)
                .body("response.verification", nullValue()).extract().path("response.id");
        String path = "/me/email_addresses/" + id;
        assertError(browser.patch("/me", "primary_email_address_id", id), 422, "form_verification_needed",
                "primary_email_address_id");
        browser.post(path + "/prepare_verification", "strategy", "email_code")
                .body("response.verification.status", equalTo("unverified"));
        assertError(browser.post(path + "/attempt_verification", "code", "1"), 422, "form_code_incorrect", "code");
        browser.post(path + "/attempt_verification", "code", "424242")
                .body("response.verification.status", equalTo("verified"))
                .body("client.sessions[0].user.email_addresses", hasSize(2));
        browser.patch("/me", "primary_email_address_id", id).body("response.primary_email_address_id", equalTo(id));
        browser.get("/me/email_addresses").body("response.email_address", contains(ADA, "ada2@example.com"));
        browser.delete(path).body("response.deleted", equalTo(true));
        get("/users/" + ada).body("email_addresses.email_address", contains(ADA));
        assertError(browser.get("/me/email_addresses/idn_emulatorsolo"), 404, "resource_not_found");
        assertError(browser.post("/me/email_addresses", "email_address", BOB), 422, "form_identifier_exists",
                "email_address");
    }

    @Test
    void takesATelephoneAsSecondFactor() {
        String id = browser.post("/me/phone_numbers", "phone_number", "+15555550100").statusCode(200).extract()
                .path("response.id");
        String path = "/me/phone_numbers/" + id;
        assertError(browser.patch(path, "reserved_for_second_factor", "true"), 422, "form_verification_needed",
                "reserved_for_second_factor");
        browser.post(path + "/prepare_verification", "strategy", "phone_code").statusCode(200);
        browser.post(path + "/attempt_verification", "code", "424242").statusCode(200);
        browser.patch(path, "reserved_for_second_factor", "true")
                .body("response.reserved_for_second_factor", equalTo(true))
                .body("client.sessions[0].user.two_factor_enabled", equalTo(true));
    }
}
