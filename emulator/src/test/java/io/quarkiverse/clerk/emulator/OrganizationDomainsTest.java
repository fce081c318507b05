package io.quarkiverse.clerk.emulator;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.restassured.response.ValidatableResponse;

class OrganizationDomainsTest extends EmulatorTestBase {

    private static final String DOMAINS = "/organizations/" + ACME + "/domains";

    @Test
    void comeChangeAndGo() {
        String id = post(DOMAINS, Map.of("name", "Acme-Corp.com", "enrollment_mode", "automatic_invitation"))
                .statusCode(200).body("object", equalTo("organization_domain")).body("name", equalTo("acme-corp.com"))
                .body("affiliation_verification", nullValue()).body("ownership_verification", nullValue())
                .extract().path("id");
        patch(DOMAINS + "/" + id, Map.of("verified", true)).statusCode(200)
                .body("affiliation_verification.status", equalTo("verified"))
                .body("enrollment_mode", equalTo("automatic_invitation"));
        post(DOMAINS + "/" + id + "/verify_ownership").statusCode(200)
                .body("ownership_verification.verified_at", equalTo(START.toEpochMilli()));
        post("/organizations/" + ACME + "/invitations", Map.of("email_address", "a@acme-corp.com", "role",
                "org:member"));
        get(DOMAINS).body("data[0].total_pending_invitations", equalTo(1));
        delete(DOMAINS + "/" + id).statusCode(200).body("object", equalTo("organization_domain"));
        assertError(patch(DOMAINS + "/" + id, Map.of()), 404, "resource_not_found");
    }

    @Test
    void validates() {
        assertError(post(DOMAINS, Map.of("enrollment_mode", "manual_invitation")), 422, "form_param_missing", "name");
        assertError(create("nonsense"), 422, "form_param_format_invalid", "name");
        assertError(create("gmail.com"), 422, "organization_domain_common", "name");
        create("acme-corp.com").statusCode(200).body("enrollment_mode", equalTo("manual_invitation"));
        assertError(create("acme-corp.com"), 422, "organization_domain_already_exists", "name");
        assertError(post(DOMAINS, Map.of("name", "b.com", "enrollment_mode", "telepathy")), 422,
                "form_param_value_invalid", "enrollment_mode");
        assertError(post(DOMAINS, Map.of("name", "b.com", "enrollment_mode", "enterprise_sso")), 403,
                "organization_domain_enrollment_mode_not_enabled");
        for (int i = 0; i < 9; i++) {
            create("acme" + i + ".com").statusCode(200);
        }
        assertError(create("eleventh.com"), 403, "organization_domain_quota_exceeded");
    }

    @Test
    void goesByTheSettingsOfTheInstance() {
        patch("/instance/organization_settings", Map.of("domains_enrollment_modes", List.of("manual_invitation")))
                .statusCode(200);
        assertError(post(DOMAINS, Map.of("name", "b.com", "enrollment_mode", "automatic_suggestion")), 403,
                "organization_domain_enrollment_mode_not_enabled");
        patch("/instance/organization_settings", Map.of("domains_enabled", false)).statusCode(200);
        assertError(create("b.com"), 403, "organization_domains_not_enabled");
    }

    @Test
    void lists() {
        create("a.com");
        String other = post("/organizations", Map.of("name", "Other")).extract().path("id");
        post("/organizations/" + other + "/domains", Map.of("name", "b.com", "enrollment_mode", "automatic_suggestion",
                "verified", true));
        get("/organization_domains").body("data.name", contains("b.com", "a.com"))
                .body("data[0].public_organization_data.slug", equalTo("other"));
        get("/organization_domains?order_by=name").body("data.name", contains("a.com", "b.com"));
        get("/organization_domains?verified=true").body("data.name", contains("b.com"));
        get("/organization_domains?organization_id=" + ACME).body("data.name", contains("a.com"));
        get("/organization_domains?enrollment_mode=automatic_suggestion,automatic_invitation")
                .body("data.name", contains("b.com"));
        get("/organization_domains?enrollment_mode=-automatic_suggestion").body("data.name", contains("a.com"));
        get("/organization_domains?domains=b.com&domains=c.com").body("data.name", contains("b.com"));
        get(DOMAINS + "?verified=true").body("total_count", equalTo(0));
        delete("/organizations/" + other);
        get("/organization_domains").body("data.name", contains("a.com"));
    }

    private ValidatableResponse create(String name) {
        return post(DOMAINS, Map.of("name", name));
    }
}
