package io.quarkiverse.clerk.emulator;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

/** Who may use the application: invitations, allow-list, block-list and waitlist. */
class InvitationsTest extends EmulatorTestBase {

    private static final String SOLO_ADDRESS = "solo+clerk_test@example.com";

    @Test
    void invitesAndRevokes() {
        String id = post("/invitations", Map.of("email_address", "a@example.com", "public_metadata", Map.of("plan", "x"),
                "redirect_url", "http://localhost:8080/welcome")).statusCode(200)
                .body("object", equalTo("invitation")).body("id", matchesPattern("inv_[0-9A-Za-z]{27}"))
                .body("status", equalTo("pending")).body("revoked", equalTo(false))
                .body("public_metadata.plan", equalTo("x"))
                .body("url", startsWith(emulator.url() + "/v1/tickets/accept?ticket="))
                .body("expires_at", equalTo(START.plus(Duration.ofDays(30)).toEpochMilli())).extract().path("id");
        assertError(post("/invitations", Map.of("email_address", "A@example.com"))
                .body("errors[0].meta.email_addresses", contains("A@example.com")), 400, "duplicate_record");
        post("/invitations", Map.of("email_address", "a@example.com", "ignore_existing", true)).statusCode(200);
        assertError(post("/invitations", Map.of("email_address", SOLO_ADDRESS)), 422, "form_identifier_exists",
                "email_address");
        assertError(post("/invitations", Map.of("email_address", "x")), 422, "form_param_format_invalid",
                "email_address");
        post("/invitations/" + id + "/revoke").statusCode(200).body("revoked", equalTo(true))
                .body("status", equalTo("revoked"));
        assertError(post("/invitations/" + id + "/revoke"), 400, "invitation_already_revoked");
        delete("/invitations/" + id).statusCode(200).body("object", equalTo("invitation"))
                .body("deleted", equalTo(true));
        assertError(post("/invitations/" + id + "/revoke"), 404, "resource_not_found");
    }

    @Test
    void listsThoseThatAreNotRevoked() {
        String first = post("/invitations", Map.of("email_address", "c@example.com")).extract().path("id");
        post("/invitations/bulk", List.of(Map.of("email_address", "b@example.com"), Map.of("email_address",
                "a@example.com", "expires_in_days", 1))).statusCode(200).body("$", hasSize(2));
        post("/invitations/" + first + "/revoke");
        get("/invitations").body("email_address", contains("a@example.com", "b@example.com"));
        get("/invitations?status=revoked").body("id", contains(first));
        get("/invitations?order_by=email_address&limit=1").body("email_address", contains("a@example.com"));
        get("/invitations?order_by=-expires_at&limit=1").body("email_address", contains("b@example.com"));
        get("/invitations?paginated=true&query=B@EX").body("total_count", equalTo(1))
                .body("data.email_address", contains("b@example.com"));
        clock.advance(Duration.ofDays(1));
        get("/invitations?status=expired").body("email_address", contains("a@example.com"));
    }

    @Test
    void allowsIdentifiers() {
        String id = post("/allowlist_identifiers", Map.of("identifier", "a@example.com", "notify", true))
                .statusCode(200).body("object", equalTo("allowlist_identifier"))
                .body("identifier_type", equalTo("email_address")).body("instance_id", equalTo("ins_emulator"))
                .extract().path("id");
        String invitation = get("/allowlist_identifiers").body("$", hasSize(1)).extract().path("[0].invitation_id");
        get("/invitations").body("id", contains(invitation));
        post("/allowlist_identifiers", Map.of("identifier", "+15555550100")).body("identifier_type",
                equalTo("phone_number")).body("invitation_id", nullValue());
        post("/allowlist_identifiers", Map.of("identifier", "*@example.org")).body("identifier_type",
                equalTo("email_address"));
        post("/allowlist_identifiers", Map.of("identifier", "0x" + "ab".repeat(20))).body("identifier_type",
                equalTo("web3_wallet"));
        assertError(post("/allowlist_identifiers", Map.of("identifier", "A@example.com")), 400, "duplicate_record");
        assertError(post("/allowlist_identifiers", Map.of("identifier", "nobody")), 422, "form_param_format_invalid",
                "identifier");
        get("/allowlist_identifiers?paginated=true&limit=2").body("total_count", equalTo(4)).body("data", hasSize(2));
        delete("/allowlist_identifiers/" + id).statusCode(200).body("object", equalTo("allowlist_identifier"));
        assertError(delete("/allowlist_identifiers/" + id), 404, "resource_not_found");
    }

    @Test
    void blocksIdentifiers() {
        String id = post("/blocklist_identifiers", Map.of("identifier", "a@example.com")).statusCode(200)
                .body("object", equalTo("blocklist_identifier")).extract().path("id");
        assertError(post("/blocklist_identifiers", Map.of("identifier", "a@example.com")), 400, "duplicate_record");
        get("/blocklist_identifiers").body("total_count", equalTo(1)).body("data.id", contains(id));
        get("/allowlist_identifiers").body("$", hasSize(0));
        delete("/blocklist_identifiers/" + id).statusCode(200).body("deleted", equalTo(true));
        get("/blocklist_identifiers").body("total_count", equalTo(0));
    }

    @Test
    void waitingPeopleAreInvitedOrRejected() {
        String id = post("/waitlist_entries", Map.of("email_address", "a@example.com")).statusCode(200)
                .body("object", equalTo("waitlist_entry")).body("status", equalTo("pending"))
                .body("invitation", nullValue()).extract().path("id");
        post("/waitlist_entries", Map.of("email_address", "A@example.com")).statusCode(200).body("id", equalTo(id));
        String invitation = post("/waitlist_entries/" + id + "/invite").statusCode(200)
                .body("status", equalTo("invited")).body("invitation.email_address", equalTo("a@example.com"))
                .extract().path("invitation.id");
        assertError(post("/waitlist_entries/" + id + "/invite"), 400, "duplicate_record");
        post("/waitlist_entries/" + id + "/invite", Map.of("ignore_existing", true)).statusCode(200);
        get("/invitations?status=pending").body("$", hasSize(2));
        assertError(delete("/waitlist_entries/" + id), 400, "bad_request");
        post("/waitlist_entries/" + id + "/reject").statusCode(200).body("status", equalTo("rejected"))
                .body("invitation", nullValue());
        get("/invitations?status=pending").body("id", contains(invitation));
        assertError(post("/waitlist_entries/" + id + "/reject"), 400, "bad_request");
        assertError(post("/waitlist_entries/wle_x/invite"), 404, "resource_not_found");
    }

    @Test
    void listsAndDeletesWhoWaits() {
        post("/waitlist_entries/bulk", List.of(Map.of("email_address", "b@example.com"), Map.of("email_address",
                "a@example.com"))).statusCode(200).body("email_address", contains("b@example.com", "a@example.com"));
        get("/waitlist_entries").body("data.email_address", contains("a@example.com", "b@example.com"));
        get("/waitlist_entries?order_by=-email_address&limit=1").body("data.email_address", contains("b@example.com"))
                .body("total_count", equalTo(2));
        get("/waitlist_entries?query=A@&status=pending").body("total_count", equalTo(1));
        String id = get("/waitlist_entries?query=a@").extract().path("data[0].id");
        delete("/waitlist_entries/" + id).statusCode(200).body("object", equalTo("waitlist_entry"));
        get("/waitlist_entries").body("total_count", equalTo(1));
        assertError(post("/waitlist_entries", Map.of("email_address", "x")), 422, "form_param_format_invalid",
                "email_address");
    }
}
