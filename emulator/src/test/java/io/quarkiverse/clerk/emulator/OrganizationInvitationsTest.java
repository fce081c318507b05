package io.quarkiverse.clerk.emulator;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.restassured.response.ValidatableResponse;

class OrganizationInvitationsTest extends EmulatorTestBase {

    private static final String INVITATIONS = "/organizations/" + ACME + "/invitations";
    private static final String SOLO_ADDRESS = "solo+clerk_test@example.com";

    @Test
    void invitesAndRevokes() {
        String id = post(INVITATIONS, Map.of("email_address", SOLO_ADDRESS, "role", "org:member", "inviter_user_id",
                ADMIN, "public_metadata", Map.of("desk", 4), "expires_in_days", 2)).statusCode(200)
                .body("object", equalTo("organization_invitation")).body("id", matchesPattern("orginv_[0-9A-Za-z]{27}"))
                .body("role_name", equalTo("Member")).body("status", equalTo("pending"))
                .body("organization_id", equalTo(ACME)).body("inviter_id", equalTo(ADMIN))
                .body("public_inviter_data.identifier", equalTo("admin+clerk_test@example.com"))
                .body("public_metadata.desk", equalTo(4))
                .body("url", startsWith(emulator.url() + "/v1/tickets/accept?ticket="))
                .body("expires_at", equalTo(START.plus(Duration.ofDays(2)).toEpochMilli()))
                .extract().path("id");
        get(INVITATIONS + "/" + id).statusCode(200).body("email_address", equalTo(SOLO_ADDRESS));
        get("/organizations/" + ACME).body("pending_invitations_count", equalTo(1));
        assertError(get("/organizations/org_x/invitations/" + id), 404, "resource_not_found");

        post(INVITATIONS + "/" + id + "/revoke", Map.of("requesting_user_id", ADMIN)).statusCode(200)
                .body("status", equalTo("revoked"));
        assertError(post(INVITATIONS + "/" + id + "/revoke"), 400, "organization_invitation_not_pending");
        assertError(post(INVITATIONS + "/orginv_x/revoke"), 404, "resource_not_found");
        get("/organizations/" + ACME).body("pending_invitations_count", equalTo(0));
    }

    @Test
    void validates() {
        assertError(post(INVITATIONS, Map.of("role", "org:member")), 422, "form_param_missing", "email_address");
        assertError(invite("nonsense"), 422, "form_param_format_invalid", "email_address");
        assertError(post(INVITATIONS, Map.of("email_address", "a@example.com", "role", "org:king")), 404,
                "resource_not_found", "role");
        assertError(invite("member+clerk_test@example.com"), 400, "already_a_member_in_organization");
        invite("a@example.com").statusCode(200);
        assertError(invite("A@example.com"), 400, "organization_invitation_not_unique");
        assertError(inviteBy("b@example.com", "user_x"), 404, "resource_not_found");
        assertError(inviteBy("b@example.com", SOLO), 403, "not_a_member_in_organization");
        assertError(inviteBy("b@example.com", VIEWER), 403, "missing_organization_permission");
        assertError(post(INVITATIONS, Map.of("email_address", "b@example.com", "role", "org:member", "expires_in_days",
                366)), 422, "form_param_value_too_large", "expires_in_days");
    }

    @Test
    void countsAgainstTheLimitOfMemberships() {
        patch("/organizations/" + ACME, Map.of("max_allowed_memberships", 4)).statusCode(200);
        invite("a@example.com").statusCode(200);
        assertError(invite("b@example.com"), 403, "organization_membership_quota_exceeded");
        assertError(post("/organizations/" + ACME + "/memberships", Map.of("user_id", SOLO, "role", "org:member")), 403,
                "organization_membership_quota_exceeded");
    }

    @Test
    void invitesManyOrNobody() {
        post(INVITATIONS + "/bulk", List.of(of("a@example.com"), of("b@example.com"))).statusCode(200)
                .body("total_count", equalTo(2)).body("data.email_address", contains("a@example.com", "b@example.com"));
        assertError(post(INVITATIONS + "/bulk", List.of(of("c@example.com"), of("a@example.com"))), 400,
                "organization_invitation_not_unique");
        assertError(post(INVITATIONS + "/bulk", List.of(of("d@example.com"), of("D@example.com"))), 400,
                "organization_invitation_not_unique");
        get(INVITATIONS).body("total_count", equalTo(2));
    }

    @Test
    void lists() {
        String first = invite("a@example.com").extract().path("id");
        clock.advance(Duration.ofSeconds(1));
        invite("c@example.com");
        invite("b@example.com");
        post(INVITATIONS + "/" + first + "/revoke");
        get(INVITATIONS).body("data.email_address", contains("b@example.com", "c@example.com", "a@example.com"));
        get(INVITATIONS + "?order_by=email_address&limit=2")
                .body("data.email_address", contains("a@example.com", "b@example.com")).body("total_count", equalTo(3));
        get(INVITATIONS + "?status=revoked").body("data.id", contains(first));
        get(INVITATIONS + "?email_address=c@example.com").body("data", hasSize(1));
        get(INVITATIONS + "/pending").body("data.email_address", containsInAnyOrder("b@example.com", "c@example.com"));
        get("/organization_invitations?query=c@ex").body("total_count", equalTo(1))
                .body("data[0].public_organization_data.slug", equalTo("acme"));
        clock.advance(Duration.ofDays(30));
        get(INVITATIONS + "/pending").body("total_count", equalTo(0));
        get(INVITATIONS + "?status=expired").body("total_count", equalTo(2));
    }

    @Test
    void usersSeeTheirs() {
        invite(SOLO_ADDRESS).statusCode(200);
        get("/users/" + SOLO + "/organization_invitations?status=pending").body("total_count", equalTo(1))
                .body("data[0].public_organization_data.id", equalTo(ACME));
        get("/users/" + SOLO + "/organization_invitations?status=accepted").body("total_count", equalTo(0));
        get("/users/" + ADMIN + "/organization_invitations").body("total_count", equalTo(0));
    }

    @Test
    void outlivesTheInviterButNotTheOrganization() {
        String other = post("/users", Map.of("username", "other")).extract().path("id");
        post("/organizations/" + ACME + "/memberships", Map.of("user_id", other, "role", "org:admin"));
        String id = inviteBy("a@example.com", other).statusCode(200).extract().path("id");
        delete("/users/" + other).statusCode(200);
        get(INVITATIONS + "/" + id).statusCode(200).body("inviter_id", nullValue());
        delete("/organizations/" + ACME).statusCode(200);
        get("/organization_invitations").body("total_count", equalTo(0));
    }

    private static Map<String, Object> of(String address) {
        return Map.of("email_address", address, "role", "org:member");
    }

    private ValidatableResponse invite(String address) {
        return post(INVITATIONS, of(address));
    }

    private ValidatableResponse inviteBy(String address, String user) {
        return post(INVITATIONS, Map.of("email_address", address, "role", "org:member", "inviter_user_id", user));
    }
}
