package io.quarkiverse.clerk.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.clerk.emulator.WebhookReceiver.Received;

/** What changes in the store, by whatever API, is told. */
class StoreWebhooksTest extends WebhooksTestBase {

    @Test
    void usersAreTold() throws Exception {
        String id = backend().header("User-Agent", "Backend/1").body(Map.of("first_name", "Ada", "external_id", "e1",
                "email_address", List.of("ada@example.com"))).post("/users").then().statusCode(200).extract().path("id");
        JsonNode created = told("user.created").get("user.created").body();
        assertThat(created.path("object").asText()).isEqualTo("event");
        assertThat(created.path("timestamp").asLong()).isEqualTo(START.toEpochMilli());
        assertThat(created.path("instance_id").asText()).isEqualTo("ins_emulator");
        assertThat(created.at("/event_attributes/http_request/client_ip").asText()).isEqualTo("127.0.0.1");
        assertThat(created.at("/event_attributes/http_request/user_agent").asText()).isEqualTo("Backend/1");
        assertThat(created.at("/data/id").asText()).isEqualTo(id);
        assertThat(created.at("/data/email_addresses/0/email_address").asText()).isEqualTo("ada@example.com");

        patch("/users/" + id, Map.of("last_name", "Lovelace")).statusCode(200);
        assertThat(told("user.updated").get("user.updated").data().path("last_name").asText()).isEqualTo("Lovelace");
        patch("/users/" + id + "/metadata", Map.of("public_metadata", Map.of("plan", "pro"))).statusCode(200);
        assertThat(told("user.updated").get("user.updated").data().at("/public_metadata/plan").asText()).isEqualTo("pro");
        post("/users/" + id + "/ban").statusCode(200);
        told("user.updated");

        delete("/users/" + id).statusCode(200);
        JsonNode deleted = told("user.deleted").get("user.deleted").data();
        assertThat(deleted.toString())
                .isEqualTo("{\"object\":\"user\",\"id\":\"" + id + "\",\"deleted\":true,\"external_id\":\"e1\"}");
    }

    @Test
    void whatChangesNothingIsNotTold() throws Exception {
        get("/users").statusCode(200);
        assertError(patch("/users/" + SOLO, Map.of("username", "!")), 422, "form_username_invalid_length");
        String session = session(SOLO);
        told("session.created", "user.updated");
        token(session);
        post("/organization_permissions", Map.of("name", "Last", "key", "org:last:read")).statusCode(200);
        told("permission.created");
    }

    @Test
    void sessionsAreTold() throws Exception {
        String first = session(SOLO);
        Map<String, Received> started = told("session.created", "user.updated");
        JsonNode created = started.get("session.created").data();
        assertThat(created.path("id").asText()).isEqualTo(first);
        assertThat(created.path("status").asText()).isEqualTo("active");
        assertThat(created.at("/user/id").asText()).isEqualTo(SOLO);
        assertThat(started.get("user.updated").data().path("last_sign_in_at").asLong()).isEqualTo(START.toEpochMilli());
        post("/sessions/" + first + "/revoke").statusCode(200);
        assertThat(told("session.revoked").get("session.revoked").data().path("status").asText()).isEqualTo("revoked");
    }

    @Test
    void theSignInPageIsTold() throws Exception {
        assertThat(signIn(ADMIN, ACME).statusCode()).isEqualTo(303);
        Map<String, Received> started = told("session.created", "user.updated");
        assertThat(started.get("session.created").data().path("last_active_organization_id").asText()).isEqualTo(ACME);
        assertThat(started.get("session.created").body().at("/event_attributes/http_request/user_agent").asText())
                .startsWith("Apache-HttpClient");
    }

    @Test
    void organizationsAndTheirMembersAreTold() throws Exception {
        String id = post("/organizations", Map.of("name", "Orbit", "created_by", SOLO)).statusCode(200).extract().path("id");
        Map<String, Received> created = told("organization.created", "organizationMembership.created");
        assertThat(created.get("organization.created").data().path("members_count").asInt()).isEqualTo(1);
        JsonNode membership = created.get("organizationMembership.created").data();
        assertThat(membership.at("/organization/id").asText()).isEqualTo(id);
        assertThat(membership.at("/public_user_data/user_id").asText()).isEqualTo(SOLO);
        assertThat(membership.path("role").asText()).isEqualTo("org:admin");

        patch("/organizations/" + id, Map.of("name", "Orbital")).statusCode(200);
        told("organization.updated");
        post("/organizations/" + id + "/memberships", Map.of("user_id", VIEWER, "role", "org:member")).statusCode(200);
        told("organizationMembership.created");
        patch("/organizations/" + id + "/memberships/" + VIEWER, Map.of("role", "org:admin")).statusCode(200);
        assertThat(told("organizationMembership.updated").get("organizationMembership.updated").data().path("role").asText())
                .isEqualTo("org:admin");
        post("/organizations/" + id + "/domains", Map.of("name", "orbit.example", "enrollment_mode", "automatic_invitation"))
                .statusCode(200);
        assertThat(told("organizationDomain.created").get("organizationDomain.created").data().path("name").asText())
                .isEqualTo("orbit.example");

        delete("/organizations/" + id).statusCode(200);
        Map<String, Received> deleted = told("organization.deleted", "organizationMembership.deleted",
                "organizationMembership.deleted", "organizationDomain.deleted");
        assertThat(deleted.get("organization.deleted").data().path("slug").asText()).isNotEmpty();
        assertThat(deleted.get("organizationMembership.deleted").data().at("/public_user_data/user_id").asText())
                .isIn(SOLO, VIEWER);
    }

    @Test
    void whoIsDeletedLeavesTheirOrganizations() throws Exception {
        delete("/users/" + MEMBER).statusCode(200);
        JsonNode left = told("user.deleted", "organizationMembership.deleted").get("organizationMembership.deleted").data();
        assertThat(left.at("/public_user_data/user_id").asText()).isEqualTo(MEMBER);
        assertThat(left.at("/organization/id").asText()).isEqualTo(ACME);
    }

    @Test
    void invitationsToOrganizationsAreTold() throws Exception {
        Map<String, ?> invited = Map.of("email_address", "ida@example.com", "role", "org:member", "inviter_user_id", ADMIN);
        String first = post("/organizations/" + ACME + "/invitations", invited).statusCode(200).extract().path("id");
        Map<String, Received> told = told("organizationInvitation.created", "email.created");
        JsonNode email = told.get("email.created").data();
        assertThat(email.path("to_email_address").asText()).isEqualTo("ida@example.com");
        assertThat(email.path("slug").asText()).isEqualTo("organization_invitation");
        assertThat(email.at("/data/action_url").asText())
                .isEqualTo(told.get("organizationInvitation.created").data().path("url").asText())
                .startsWith("http://localhost:");
        post("/organizations/" + ACME + "/invitations/" + first + "/revoke", Map.of("requesting_user_id", ADMIN))
                .statusCode(200);
        told("organizationInvitation.revoked");

        String url = post("/organizations/" + ACME + "/invitations", invited).statusCode(200).extract().path("url");
        told("organizationInvitation.created", "email.created");
        anonymous().get(url);
        Map<String, Received> accepted = told("organizationInvitation.accepted", "user.created", "session.created",
                "organizationMembership.created");
        JsonNode invitation = accepted.get("organizationInvitation.accepted").data();
        assertThat(invitation.path("status").asText()).isEqualTo("accepted");
        assertThat(invitation.path("user_id").asText()).isEqualTo(accepted.get("user.created").data().path("id").asText());
        assertThat(invitation.at("/data/public_organization_data/id").asText()).isEqualTo(ACME);
    }

    @Test
    void rolesAndPermissionsAreTold() throws Exception {
        String permission = post("/organization_permissions", Map.of("name", "Read", "key", "org:reports:read"))
                .statusCode(200).extract().path("id");
        told("permission.created");
        String role = post("/organization_roles", Map.of("name", "Reader", "key", "org:reader", "permissions",
                List.of(permission))).statusCode(200).extract().path("id");
        assertThat(told("role.created").get("role.created").data().at("/permissions/0/key").asText())
                .isEqualTo("org:reports:read");
        patch("/organization_permissions/" + permission, Map.of("name", "Read reports")).statusCode(200);
        told("permission.updated");
        delete("/organization_permissions/" + permission).statusCode(200);
        told("permission.deleted", "role.updated");
        delete("/organization_roles/" + role).statusCode(200);
        assertThat(told("role.deleted").get("role.deleted").data().path("id").asText()).isEqualTo(role);
    }

    @Test
    void theWaitlistIsTold() throws Exception {
        String entry = post("/waitlist_entries", Map.of("email_address", "wanda@example.com")).statusCode(200).extract()
                .path("id");
        told("waitlistEntry.created");
        post("/waitlist_entries/" + entry + "/invite", Map.of()).statusCode(200);
        Map<String, Received> invited = told("waitlistEntry.updated", "email.created");
        assertThat(invited.get("waitlistEntry.updated").data().at("/invitation/status").asText()).isEqualTo("pending");
        assertThat(invited.get("email.created").data().path("slug").asText()).isEqualTo("waitlist_invitation");
    }

    @Test
    void codesAreTold() throws Exception {
        String email = post("/email_addresses", Map.of("user_id", SOLO, "email_address", "new@example.com", "verified", false))
                .statusCode(200).extract().path("id");
        told("user.updated");
        post("/email_addresses/" + email + "/prepare_verification", Map.of("strategy", "email_code")).statusCode(200);
        JsonNode sent = told("email.created", "user.updated").get("email.created").data();
        assertThat(sent.path("email_address_id").asText()).isEqualTo(email);
        assertThat(sent.path("user_id").asText()).isEqualTo(SOLO);
        assertThat(sent.at("/data/otp_code").asText()).isEqualTo("424242");
        assertThat(sent.path("body").asText()).contains("424242");

        String phone = post("/phone_numbers", Map.of("user_id", SOLO, "phone_number", "+12015550123", "verified", false))
                .statusCode(200).extract().path("id");
        told("user.updated");
        post("/phone_numbers/" + phone + "/prepare_verification", Map.of("strategy", "phone_code")).statusCode(200);
        assertThat(told("sms.created", "user.updated").get("sms.created").data().path("to_phone_number").asText())
                .isEqualTo("+12015550123");
    }

    @Test
    void silentInvitationsSendNoMessage() throws Exception {
        post("/invitations", Map.of("email_address", "quiet@example.com", "notify", false)).statusCode(200);
        post("/invitations", Map.of("email_address", "loud@example.com")).statusCode(200);
        assertThat(told("email.created").get("email.created").data().path("to_email_address").asText())
                .isEqualTo("loud@example.com");
    }
}
