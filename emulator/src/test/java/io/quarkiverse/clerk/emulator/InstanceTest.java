package io.quarkiverse.clerk.emulator;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Settings, domains, redirect URLs, templates and sign-ups. */
class InstanceTest extends EmulatorTestBase {

    @Test
    void theInstanceItself() {
        get("/instance").statusCode(200).body("object", equalTo("instance")).body("id", equalTo("ins_emulator"))
                .body("environment_type", equalTo("development")).body("allowed_origins", hasSize(0));
        patch("/instance", Map.of("allowed_origins", List.of("my-app://localhost"), "test_mode", true)).statusCode(204)
                .body(emptyString());
        get("/instance").body("allowed_origins", contains("my-app://localhost"));
    }

    @Test
    void groupsOfSettings() {
        patch("/instance/restrictions", Map.of("blocklist", true)).statusCode(200).body("blocklist", equalTo(true))
                .body("allowlist", equalTo(false));
        patch("/beta_features/instance_settings", Map.of("restricted_to_allowlist", true)).statusCode(200)
                .body("object", equalTo("instance_settings")).body("restricted_to_allowlist", equalTo(true));
        patch("/instance/restrictions", Map.of()).body("allowlist", equalTo(true)).body("blocklist", equalTo(true));
        patch("/instance/protect", Map.of("rules_enabled", true)).statusCode(200).body("rules_enabled", equalTo(true));
        get("/instance/protect").body("rules_enabled", equalTo(true)).body("specter_enabled", equalTo(false));
        patch("/instance/communication", Map.of("blocked_country_codes", List.of("AQ"))).statusCode(200);
        get("/instance/communication").body("blocked_country_codes", contains("AQ"));
        assertError(patch("/instance/communication", Map.of("blocked_country_codes", List.of("Antarctica"))), 422,
                "form_param_format_invalid", "blocked_country_codes");
        patch("/instance/oauth_application_settings", Map.of("oauth_jwt_access_tokens", true)).statusCode(200);
        get("/instance/oauth_application_settings").body("oauth_jwt_access_tokens", equalTo(true));
    }

    @Test
    void organizationSettingsHoldForOrganizations() {
        get("/instance/organization_settings").body("enabled", equalTo(true)).body("creator_role", equalTo("org:admin"))
                .body("domains_default_role", equalTo("org:member"))
                .body("initial_role_set_key", equalTo("role_set:default"));
        patch("/instance/organization_settings", Map.of("max_allowed_memberships", 7, "admin_delete_enabled", false,
                "domains_default_role_id", "role_emulatorviewer")).statusCode(200)
                .body("domains_default_role", equalTo("org:viewer"));
        post("/organizations", Map.of("name", "New")).body("max_allowed_memberships", equalTo(7))
                .body("admin_delete_enabled", equalTo(false));
        assertError(patch("/instance/organization_settings", Map.of("creator_role_id", "role_emulatormember")), 422,
                "organization_missing_creator_role_permissions");
        assertError(patch("/instance/organization_settings", Map.of("creator_role_id", "role_x")), 404,
                "resource_not_found", "creator_role_id");
        assertError(patch("/instance/organization_settings", Map.of("domains_enrollment_modes", List.of("osmosis"))),
                422, "form_param_value_invalid", "domains_enrollment_modes");
        patch("/instance/organization_settings", Map.of("slug_disabled", true)).statusCode(200);
        assertError(post("/organizations", Map.of("name", "X", "slug", "x")), 422, "form_param_unknown", "slug");
        patch("/instance/organization_settings", Map.of("enabled", false)).statusCode(200);
        assertError(get("/organizations"), 403, "organization_not_enabled_in_instance");
        assertError(get("/organizations/" + ACME), 403, "organization_not_enabled_in_instance");
        assertError(post("/organizations", Map.of("name", "X")), 403, "organization_not_enabled_in_instance");
    }

    @Test
    void domainsAndSatellites() {
        String id = post("/domains", Map.of("name", "satellite.example.com", "is_satellite", true)).statusCode(200)
                .body("object", equalTo("domain")).body("is_satellite", equalTo(true))
                .body("frontend_api_url", equalTo("https://clerk.satellite.example.com")).extract().path("id");
        get("/domains").body("total_count", equalTo(2)).body("data.id", contains(id, "dmn_emulator"));
        assertError(post("/domains", Map.of("name", "satellite.example.com", "is_satellite", true)), 422,
                "form_already_exists", "name");
        assertError(post("/domains", Map.of("name", "https://x", "is_satellite", true)), 422,
                "form_param_format_invalid", "name");
        assertError(post("/domains", Map.of("name", "x.example.com", "is_satellite", false)), 422,
                "primary_domain_already_exists", "is_satellite");
        patch("/domains/" + id, Map.of("proxy_url", "https://satellite.example.com/__clerk")).statusCode(200)
                .body("proxy_url", equalTo("https://satellite.example.com/__clerk"));
        assertError(patch("/domains/" + id, Map.of("proxy_url", "http://satellite.example.com/__clerk")), 422,
                "insecure_url", "proxy_url");
        assertError(patch("/domains/dmn_emulator", Map.of("name", "other.example.com")), 400,
                "domain_update_forbidden");
        assertError(delete("/domains/dmn_emulator"), 403, "operation_not_allowed_on_primary_domain");
        delete("/domains/" + id).statusCode(200).body("object", equalTo("domain"));
        assertError(patch("/domains/" + id, Map.of()), 404, "resource_not_found");
    }

    @Test
    void theDomainOfADevelopmentInstanceStays() {
        Map<String, Object> body = Map.of("home_url", "https://example.com");
        assertError(post("/instance/change_domain", body), 400, "domain_update_forbidden");
        assertError(put("/beta_features/domain", body), 400, "domain_update_forbidden");
    }

    @Test
    void proxiesAreTried() {
        Map<String, Object> proxy = Map.of("domain_id", "dmn_emulator", "proxy_url", emulator.url().toString());
        String id = post("/proxy_checks", proxy).statusCode(200).body("object", equalTo("proxy_check"))
                .body("successful", equalTo(true)).body("last_run_at", equalTo(START.toEpochMilli()))
                .extract().path("id");
        post("/proxy_checks", proxy).statusCode(200).body("id", equalTo(id));
        for (String wrong : List.of(emulator.url() + "/elsewhere", "http://127.0.0.1:1/")) {
            assertError(post("/proxy_checks", Map.of("domain_id", "dmn_emulator", "proxy_url", wrong)), 422,
                    "invalid_proxy_configuration", "proxy_url");
        }
        assertError(post("/proxy_checks", Map.of("domain_id", "dmn_emulator", "proxy_url", "nonsense")), 422,
                "form_param_format_invalid", "proxy_url");
        assertError(post("/proxy_checks", Map.of("domain_id", "dmn_x", "proxy_url", "http://x")), 404,
                "resource_not_found");
        assertError(post("/proxy_checks", Map.of("proxy_url", "http://x")), 422, "form_param_missing", "domain_id");
    }

    @Test
    void redirectUrls() {
        String id = post("/redirect_urls", Map.of("url", "my-app://callback")).statusCode(200)
                .body("object", equalTo("redirect_url")).body("created_at", equalTo(START.toEpochMilli()))
                .extract().path("id");
        assertError(post("/redirect_urls", Map.of("url", "my-app://callback")), 422, "form_already_exists", "url");
        get("/redirect_urls/" + id).statusCode(200).body("url", equalTo("my-app://callback"));
        get("/redirect_urls").body("id", contains(id));
        get("/redirect_urls?paginated=true").body("total_count", equalTo(1));
        delete("/redirect_urls/" + id).statusCode(200).body("object", equalTo("redirect_url"));
        assertError(get("/redirect_urls/" + id), 404, "resource_not_found");
    }

    @ParameterizedTest
    @ValueSource(strings = { "callback", "/callback", "mailto:me@example.com", "http://a b" })
    void redirectUrlsAreAbsolute(String url) {
        assertError(post("/redirect_urls", Map.of("url", url)), 422, "form_param_format_invalid", "url");
    }

    @Test
    void templatesOfMessages() {
        get("/templates/email?limit=100").body("slug", hasItems("invitation", "verification_code"));
        get("/templates/sms?paginated=true").body("data.template_type", hasItems("sms"));
        String one = "/templates/email/verification_code";
        put(one, Map.of("name", "Code", "subject", "Hello", "body", "<b>{{otp_code}}</b>")).statusCode(200)
                .body("name", equalTo("Code")).body("can_revert", equalTo(true));
        assertError(put(one, Map.of("body", "no code")).body("errors[0].long_message", containsString("otp_code")), 422,
                "required_variable_missing", "body");
        post(one + "/preview", Map.of("subject", "To {{app.name}}")).statusCode(200)
                .body("subject", equalTo("To Emulator")).body("body", equalTo("<b>424242</b>"));
        post(one + "/toggle_delivery", Map.of("delivered_by_clerk", false)).body("delivered_by_clerk", equalTo(false));
        post(one + "/revert").statusCode(200).body("name", equalTo("Verification code"))
                .body("delivered_by_clerk", equalTo(true));
        assertError(post(one + "/revert"), 400, "template_revert_error");
        assertError(get("/templates/email/none"), 404, "resource_not_found");
        assertError(get("/templates/fax"), 400, "template_type_unsupported");
    }

    @Test
    void signUpsOnTheirWay() {
        get("/sign_ups/sua_emulatornew").statusCode(200).body("object", equalTo("sign_up_attempt"))
                .body("status", equalTo("missing_requirements")).body("unverified_fields", contains("email_address"));
        patch("/sign_ups/sua_emulatornew", Map.of("external_id", "42", "custom_action", true)).statusCode(200)
                .body("external_id", equalTo("42")).body("custom_action", equalTo(true));
        patch("/users/" + SOLO, Map.of("external_id", "43"));
        assertError(patch("/sign_ups/sua_emulatornew", Map.of("external_id", "43")), 422, "form_identifier_exists",
                "external_id");
        clock.advance(Duration.ofDays(1));
        get("/sign_ups/sua_emulatornew").body("status", equalTo("abandoned"));
        assertError(patch("/sign_ups/sua_emulatornew", Map.of("custom_action", false)), 403,
                "sign_up_cannot_be_updated");
        assertError(get("/sign_ups/sua_x"), 404, "resource_not_found");
    }
}
