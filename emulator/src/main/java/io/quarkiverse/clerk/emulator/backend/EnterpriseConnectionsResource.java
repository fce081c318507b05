package io.quarkiverse.clerk.emulator.backend;

import static io.quarkiverse.clerk.emulator.http.Json.millis;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.clerk.emulator.http.ApiRequest;
import io.quarkiverse.clerk.emulator.http.ApiRoutes;
import io.quarkiverse.clerk.emulator.http.Body;
import io.quarkiverse.clerk.emulator.http.Filters;
import io.quarkiverse.clerk.emulator.http.Ordering;
import io.quarkiverse.clerk.emulator.store.Document;
import io.quarkiverse.clerk.emulator.store.RowType;
import io.quarkiverse.clerk.emulator.store.Store;

/** {@code /v1/enterprise_connections}: kept and given back; nobody can sign in by one. */
final class EnterpriseConnectionsResource {

    static final RowType<Document> TYPE = new RowType<>("entconn", "enterprise connection");

    private static final String SAML = "saml";
    private static final String OIDC = "oidc";
    private static final Ordering<Document> NEWEST_FIRST = new Ordering<>(Map.of("created_at",
            Ordering.by(Document::createdAt)));
    private static final List<String> SAML_PROPERTIES = List.of("idp_entity_id", "idp_sso_url", "idp_metadata_url",
            "allow_idp_initiated", "allow_subdomains", "force_authn", "login_hint");
    private static final List<String> OIDC_PROPERTIES = List.of("client_id", "discovery_url", "auth_url", "token_url",
            "user_info_url", "requires_pkce");

    private final Store store;
    private final ConnectionRules rules;
    private final DocumentForm form;

    EnterpriseConnectionsResource(Store store, Clock clock) {
        this.store = store;
        this.rules = new ConnectionRules(store, TYPE);
        this.form = new DocumentForm(store, TYPE, """
                {"name": "", "provider": "", "domains": [], "organization_id": null, "active": false,
                 "sync_user_attributes": true, "disable_additional_identifications": false,
                 "allow_organization_account_linking": false, "authenticatable": true,
                 "disable_jit_provisioning": false, "custom_attributes": [], "saml": null, "oidc": null}""", clock);
    }

    void register(ApiRoutes routes) {
        new Crud<>(routes, "/enterprise_connections", store, TYPE, this::json)
                .list(EnterpriseConnectionsResource::list)
                .create(body -> checked(form.create(body)))
                .get()
                .update(this::updated)
                .delete();
    }

    private static List<Document> list(ApiRequest request, List<Document> all) {
        return NEWEST_FIRST.apply(request, Filters.<Document> of(request)
                .oneOf("organization_id", connection -> Stream.of(connection.text("organization_id")))
                .flag("active", connection -> connection.properties().path("active").asBoolean())
                .apply(all));
    }

    private Document checked(Document connection) {
        rules.checkDomains(connection, "domains");
        rules.checkOrganization(connection);
        if (connection.text("provider").startsWith(SAML)) {
            rules.checkActive(connection, connection.properties().path(SAML));
        }
        return connection;
    }

    /** What was sent of a nested object is added to what is there of it. The provider stays, as with Clerk. */
    private Document updated(Document present, Body body) {
        Document updated = form.update(present, body.mergedInto(present.properties(), List.of(SAML, OIDC)));
        ObjectNode properties = updated.properties().deepCopy().put("provider", present.text("provider"));
        return checked(updated.with(properties, updated.updatedAt()));
    }

    private ObjectNode json(Document connection) {
        ObjectNode json = DocumentForm.json("enterprise_connection", connection);
        JsonNode saml = json.remove(SAML);
        JsonNode oidc = json.remove(OIDC);
        json.putNull("logo_public_url");
        json.set("saml_connection", saml.isNull() ? null : saml(connection, saml));
        json.set("oauth_config", oidc.isNull() ? null : oidc(connection, oidc));
        return json;
    }

    private ObjectNode saml(Document connection, JsonNode saml) {
        String id = connection.id().replaceFirst("^entconn_", "samlc_");
        ObjectNode json = part(connection, saml, id, SAML_PROPERTIES, "allow_idp_initiated", "allow_subdomains",
                "force_authn");
        rules.addServiceProvider(json, id);
        if (!json.hasNonNull("login_hint")) {
            json.putObject("login_hint").put("mode", "email_address");
        }
        return json.put("active", connection.properties().path("active").asBoolean());
    }

    /** Without the secret, which Clerk does not give back. */
    private static ObjectNode oidc(Document connection, JsonNode oidc) {
        ObjectNode json = part(connection, oidc, connection.id().replaceFirst("^entconn_", "oauthcfg_"), OIDC_PROPERTIES,
                "requires_pkce");
        json.put("provider_key", connection.text("provider"));
        json.putNull("logo_public_url");
        json.put("created_at", millis(connection.createdAt()));
        return json.put("updated_at", millis(connection.updatedAt()));
    }

    private static ObjectNode part(Document connection, JsonNode part, String id, List<String> names, String... flags) {
        ObjectNode json = connection.properties().objectNode().put("id", id);
        json.put("name", Optional.of(part.path("name").asText("")).filter(text -> !text.isEmpty())
                .orElse(connection.text("name")));
        names.forEach(name -> json.set(name, part.get(name)));
        for (String flag : flags) {
            json.put(flag, part.path(flag).asBoolean());
        }
        return json;
    }
}
