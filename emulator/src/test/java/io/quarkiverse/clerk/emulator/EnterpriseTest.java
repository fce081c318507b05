package io.quarkiverse.clerk.emulator;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.restassured.response.ValidatableResponse;

/** Connections to identity providers, directories, and links to the admin portal. */
class EnterpriseTest extends EmulatorTestBase {

    private static final Map<String, Object> SAML = Map.of("idp_entity_id", "https://idp.example.com", "idp_sso_url",
            "https://idp.example.com/sso", "idp_certificate", "MIIC");

    @Test
    void connectionsComeChangeAndGo() {
        String id = create("acme.example.com", Map.of("organization_id", ACME, "saml", SAML)).statusCode(201)
                .body("object", equalTo("enterprise_connection")).body("active", equalTo(false))
                .body("saml_connection.idp_entity_id", equalTo("https://idp.example.com"))
                .body("saml_connection.acs_url", containsString(emulator.url() + "/v1/saml/acs/samlc_"))
                .body("oauth_config", nullValue()).extract().path("id");
        patch("/enterprise_connections/" + id, Map.of("active", true, "saml", Map.of("force_authn", true)))
                .statusCode(200).body("active", equalTo(true)).body("saml_connection.active", equalTo(true))
                .body("saml_connection.force_authn", equalTo(true))
                .body("saml_connection.idp_sso_url", equalTo("https://idp.example.com/sso"))
                .body("name", equalTo("Acme"));
        get("/enterprise_connections?organization_id=" + ACME + "&active=true").body("data.id", contains(id));
        get("/enterprise_connections?active=false").body("total_count", equalTo(0));
        delete("/enterprise_connections/" + id).statusCode(200).body("object", equalTo("enterprise_connection"));
        assertError(get("/enterprise_connections/" + id), 404, "resource_not_found");
    }

    @Test
    void secretsOfOpenIdProvidersAreKept() {
        String id = post("/enterprise_connections", Map.of("name", "O", "provider", "oidc_custom", "domains",
                List.of("o.example.com"), "oidc", Map.of("client_id", "me", "client_secret", "hush"))).statusCode(201)
                .body("oauth_config.client_id", equalTo("me")).body("oauth_config.client_secret", nullValue())
                .body("oauth_config.provider_key", equalTo("oidc_custom")).body("saml_connection", nullValue())
                .extract().path("id");
        get("/enterprise_connections/" + id).statusCode(200).body("oauth_config.client_secret", nullValue());
    }

    @Test
    void connectionsValidate() {
        assertError(post("/enterprise_connections", Map.of("name", "X", "provider", "telnet", "domains",
                List.of("a.example.com"))),
                422, "form_param_value_invalid", "provider");
        assertError(create("nonsense", Map.of()), 422, "form_param_format_invalid", "domains");
        create("acme.example.com", Map.of("organization_id", ACME)).statusCode(201);
        assertError(create("acme.example.com", Map.of()), 422, "form_already_exists", "domains");
        assertError(create("b.example.com", Map.of("organization_id", ACME)), 422,
                "organization_already_has_sso_connection", "organization_id");
        assertError(create("b.example.com", Map.of("organization_id", "org_x")), 422, "form_resource_not_found",
                "organization_id");
        assertError(create("b.example.com", Map.of("active", true)).body("errors[0].long_message",
                containsString("idp_entity_id, idp_sso_url, idp_certificate")), 422,
                "saml_connection_cant_be_activated");
    }

    @Test
    void samlConnections() {
        String id = post("/saml_connections", Map.of("name", "S", "provider", "saml_custom", "domain", "s.example.com"))
                .statusCode(200).body("object", equalTo("saml_connection")).body("domains", contains("s.example.com"))
                .body("attribute_mapping.email_address", equalTo("mail"))
                .body("sp_entity_id", containsString("/v1/saml/samlc_")).extract().path("id");
        patch("/saml_connections/" + id, Map.of("domains", List.of("t.example.com"), "allow_subdomains", true))
                .statusCode(200).body("domain", equalTo("t.example.com")).body("allow_subdomains", equalTo(true))
                .body("name", equalTo("S"));
        assertError(patch("/saml_connections/" + id, Map.of("active", true)), 422, "saml_connection_cant_be_activated");
        patch("/saml_connections/" + id, Map.of("active", true, "idp_metadata_url", "https://idp/metadata"))
                .statusCode(200).body("active", equalTo(true));
        get("/saml_connections?query=t.ex").body("data.id", contains(id));
        get("/saml_connections?organization_id=" + ACME).body("total_count", equalTo(0));
        delete("/saml_connections/" + id).statusCode(200);
        assertError(get("/saml_connections/" + id), 404, "resource_not_found");
    }

    @ParameterizedTest
    @CsvSource({ "/directories,directory,directory_group_role_mapping",
            "/scim_directories,scim_directory,scim_group_role_mapping" })
    void directories(String path, String object, String mapping) {
        String connection = create("acme.example.com", Map.of()).extract().path("id");
        assertError(post(path, Map.of("enterprise_connection_id", "entconn_x", "provider", "okta")), 422,
                "form_resource_not_found", "enterprise_connection_id");
        String id = post(path, Map.of("enterprise_connection_id", connection, "provider", "okta", "name", "People",
                "group_role_mappings", List.of(Map.of("scim_group_id", "crew", "role_id", "role_emulatormember"))))
                .statusCode(200).body("object", equalTo(object)).body("api_key", notNullValue()).extract().path("id");
        assertError(post(path, Map.of("enterprise_connection_id", connection, "provider", "okta")), 422,
                "form_already_exists", "enterprise_connection_id");
        get(path + "/" + id).body("name", equalTo("People")).body("api_key", nullValue());
        get(path).body("data.id", contains(id));
        patch(path + "/" + id, Map.of("enabled", false)).statusCode(200).body("enabled", equalTo(false));
        post(path + "/" + id + "/rotate_api_key").statusCode(200).body("api_key", notNullValue());

        String mappings = path + "/" + id + "/group_role_mappings";
        get(mappings).body("data[0].object", equalTo(mapping)).body("data[0].scim_group_id", equalTo("crew"))
                .body("data[0].role.key", equalTo("org:member")).body("data[0].directory_id", equalTo(id));
        String second = post(mappings, Map.of("scim_group_id", "chiefs", "role_id", "role_emulatoradmin"))
                .statusCode(200).body("precedence", equalTo(2)).extract().path("id");
        assertError(post(mappings, Map.of("scim_group_id", "chiefs", "role_id", "role_emulatoradmin")), 422,
                "form_already_exists");
        assertError(post(mappings, Map.of("scim_group_id", "x", "role_id", "role_x")), 422, "form_resource_not_found",
                "role_id");
        delete(mappings + "/" + second).statusCode(200).body("object", equalTo(mapping));
        assertError(delete(mappings + "/" + second), 404, "resource_not_found");
        put(mappings, Map.of("mappings", List.of(Map.of("scim_group_id", "all", "role_id", "role_emulatorviewer"))))
                .statusCode(200).body("data.scim_group_id", contains("all"));
        patch(path + "/" + id, Map.of("group_role_mapping_enabled", false));
        assertError(put(mappings, Map.of("mappings", List.of())), 400, "feature_not_enabled");
        delete(path + "/" + id).statusCode(200).body("object", equalTo(object));
        assertError(get(mappings), 404, "resource_not_found");
    }

    @Test
    void linksToTheAdminPortal() {
        String id = post("/admin_portal_link_tokens", Map.of("organization_id", ACME, "scopes",
                List.of("sso"))).statusCode(201).body("object", equalTo("admin_portal_link_token"))
                .body("token", notNullValue()).body("scopes", contains("sso")).body("expired", equalTo(false))
                .body("expiration", equalTo(START.plus(Duration.ofHours(1)).toEpochMilli())).extract().path("id");
        clock.advance(Duration.ofHours(1));
        post("/admin_portal_link_tokens/" + id + "/revoke", Map.of("revocation_reason", "done")).statusCode(200)
                .body("revoked", equalTo(true)).body("revocation_reason", equalTo("done"))
                .body("expired", equalTo(true)).body("token", nullValue());
        assertError(post("/admin_portal_link_tokens", Map.of("organization_id", "org_x")), 422,
                "form_resource_not_found", "organization_id");
        get("/enterprise_connections").body("data", hasSize(0));
    }

    private ValidatableResponse create(String domain, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(Map.of("name", "Acme", "provider", "saml_okta", "domains",
                List.of(domain)));
        body.putAll(more);
        return post("/enterprise_connections", body);
    }
}
