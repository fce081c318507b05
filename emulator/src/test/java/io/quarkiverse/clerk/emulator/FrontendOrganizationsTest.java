package io.quarkiverse.clerk.emulator;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Organizations as their members see and change them. */
class FrontendOrganizationsTest extends FrontendTestBase {

    private static final String ONE = "/organizations/" + ACME;

    @BeforeEach
    void signIn() {
        browser.in(browser.signIn(ADA, PASSWORD));
    }

    private void join(String role) {
        post("/organizations/" + ACME + "/memberships", Map.of("user_id", ada, "role", role)).statusCode(200);
    }

    @Test
    void areMadeByUsers() {
        String id = browser.post("/organizations", "name", "Mine", "slug", "").statusCode(200)
                .body("response.slug", equalTo("mine")).body("response.created_by", equalTo(ada))
                .body("client.sessions[0].user.organization_memberships[0].role", equalTo("org:admin")).extract()
                .path("response.id");
        get("/organizations/" + id).statusCode(200).body("name", equalTo("Mine"));
        browser.patch("/organizations/" + id, "name", "Ours", "slug", "ours").body("response.slug", equalTo("ours"));
        browser.delete("/organizations/" + id).body("response.deleted", equalTo(true));
        assertError(get("/organizations/" + id), 404, "resource_not_found");
        assertError(browser.post("/organizations"), 422, "form_param_missing", "name");
        patch("/users/" + ada, Map.of("create_organization_enabled", false)).statusCode(200);
        assertError(browser.post("/organizations", "name", "Mine"), 403, "organization_creation_not_allowed");
    }

    @ParameterizedTest
    @CsvSource({ "GET,''", "PATCH,''", "DELETE,''", "GET,/memberships", "GET,/roles", "GET,/invitations",
            "GET,/membership_requests", "GET,/domains", "POST,/invitations/bulk" })
    void areForMembers(String method, String path) {
        assertError(browser.request().header("Origin", Browser.ORIGIN).request(method, "/v1" + ONE + path).then(), 403,
                "organization_not_found_or_unauthorized");
    }

    @ParameterizedTest
    @CsvSource({ "PATCH,''", "DELETE,''", "PUT,/logo", "POST,/memberships", "DELETE,/memberships/user_emulatorviewer",
            "GET,/invitations", "POST,/invitations", "GET,/membership_requests", "GET,/domains", "POST,/domains" })
    void areForWhoHasThePermission(String method, String path) {
        join("org:member");
        assertError(browser.request().header("Origin", Browser.ORIGIN).request(method, "/v1" + ONE + path).then(), 403,
                "missing_organization_permission");
    }

    @Test
    void showMembersAndRoles() {
        join("org:member");
        browser.get(ONE).body("response.id", equalTo(ACME)).body("response.private_metadata", nullValue());
        browser.get(ONE + "/memberships", "paginated", "true", "limit", "2").body("response.total_count", equalTo(4))
                .body("response.data", hasSize(2)).body("response.data[0].public_user_data.user_id", equalTo(ADMIN))
                .body("response.data[0].organization.private_metadata", nullValue());
        browser.get(ONE + "/memberships", "role", "org:viewer").body("response.data.public_user_data.user_id",
                contains(VIEWER));
        browser.get(ONE + "/memberships", "query", "ada").body("response.data.public_user_data.user_id", contains(ada));
        browser.get(ONE + "/roles").body("response.data.key", contains("org:admin", "org:member", "org:viewer"));
    }

    @Test
    void changeWhoIsAMember() {
        join("org:admin");
        browser.post(ONE + "/memberships", "user_id", bob, "role", "org:member").statusCode(200)
                .body("response.public_user_data.user_id", equalTo(bob));
        browser.patch(ONE + "/memberships/" + bob, "role", "org:admin").body("response.role", equalTo("org:admin"));
        browser.delete(ONE + "/memberships/" + bob).statusCode(200);
        assertError(browser.delete(ONE + "/memberships/" + bob), 404, "resource_not_found");
        assertError(browser.patch(ONE + "/memberships/" + ADMIN, "role", "org:none"), 404, "resource_not_found");
        browser.delete(ONE + "/memberships/" + ADMIN).statusCode(200);
        assertError(browser.delete(ONE + "/memberships/" + ada), 400, "organization_minimum_permissions_needed");
    }

    @Test
    void inviteOthers() {
        join("org:admin");
        browser.post(ONE + "/invitations/bulk", "email_address", List.of("x@example.com", "y@example.com"), "role",
                "org:member").statusCode(200).body("response.email_address", contains("x@example.com", "y@example.com"))
                .body("response.inviter_id", hasItem(ada)).body("response[0].url", nullValue());
        assertError(browser.post(ONE + "/invitations", "email_address", "x@example.com", "role", "org:member"), 400,
                "organization_invitation_not_unique");
        String id = browser.get(ONE + "/invitations", "status", "pending").body("response.total_count", equalTo(2)).extract()
                .path("response.data[0].id");
        browser.post(ONE + "/invitations/" + id + "/revoke").body("response.status", equalTo("revoked"));
        get("/organizations/" + ACME + "/invitations?status=pending").body("total_count", equalTo(1));
    }

    @Test
    void suggestThemselvesToPeopleOfTheirDomain() {
        join("org:admin");
        String domain = browser.post(ONE + "/domains", "name", "acme.example").statusCode(200)
                .body("response.affiliation_verification", nullValue()).extract().path("response.id");
        String path = ONE + "/domains/" + domain;
        assertError(browser.post(path + "/prepare_affiliation_verification", "affiliation_email_address", "a@other.example"),
                422, "form_param_value_invalid", "affiliation_email_address");
        browser.post(path + "/prepare_affiliation_verification", "affiliation_email_address", "ada@acme.example")
                .body("response.affiliation_verification.status", equalTo("unverified"))
                .body("response.affiliation_email_address", equalTo("ada@acme.example"));
        assertError(browser.post(path + "/attempt_affiliation_verification", "code", "1"), 422, "form_code_incorrect", "code");
        browser.post(path + "/attempt_affiliation_verification", "code", "424242")
                .body("response.affiliation_verification.status", equalTo("verified"));
        browser.post(path + "/update_enrollment_mode", "enrollment_mode", "automatic_suggestion")
                .body("response.enrollment_mode", equalTo("automatic_suggestion"));

        user("new@acme.example", "New");
        Browser other = new Browser(emulator).load();
        other.signIn("new@acme.example", PASSWORD);
        String suggestion = other.get("/me/organization_suggestions", "status", "pending")
                .body("response.data.public_organization_data.id", contains(ACME)).extract().path("response.data[0].id");
        other.post("/me/organization_suggestions/" + suggestion + "/accept").body("response.status", equalTo("accepted"));
        assertError(other.post("/me/organization_suggestions/" + suggestion + "/accept"), 400,
                "organization_suggestion_already_accepted");
        browser.get("/me/organization_suggestions").body("response.total_count", equalTo(0));

        String wanted = browser.get(ONE + "/membership_requests", "status", "pending")
                .body("response.data[0].public_user_data.identifier", equalTo("new@acme.example")).extract()
                .path("response.data[0].id");
        browser.post(ONE + "/membership_requests/" + wanted + "/accept").body("response.status", equalTo("accepted"));
        assertError(browser.post(ONE + "/membership_requests/" + wanted + "/reject"), 404, "resource_not_found");
        other.get("/me/organization_memberships").body("response.data[0].role", equalTo("org:member"));
        browser.delete(path).body("response.deleted", equalTo(true));
    }
}
