package io.quarkiverse.clerk.emulator.backend;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.clerk.emulator.http.ApiRequest;
import io.quarkiverse.clerk.emulator.http.ApiRoutes;
import io.quarkiverse.clerk.emulator.http.Body;
import io.quarkiverse.clerk.emulator.http.Filters;
import io.quarkiverse.clerk.emulator.http.Ordering;
import io.quarkiverse.clerk.emulator.store.Document;
import io.quarkiverse.clerk.emulator.store.RowType;
import io.quarkiverse.clerk.emulator.store.Store;

/** {@code /v1/saml_connections}, the deprecated predecessor of enterprise connections: kept and given back. */
final class SamlConnectionsResource {

    private static final RowType<Document> TYPE = new RowType<>("samlc", "SAML connection");
    private static final Ordering<Document> ORDERING = new Ordering<>(Map.of(
            "created_at", Ordering.by(Document::createdAt),
            "name", Ordering.by(connection -> connection.text("name"))));

    private final Store store;
    private final ConnectionRules rules;
    private final DocumentForm form;

    SamlConnectionsResource(Store store, Clock clock) {
        this.store = store;
        this.rules = new ConnectionRules(store, TYPE);
        this.form = new DocumentForm(store, TYPE,
                """
                        {"name": "", "domain": "", "domains": [], "provider": "", "idp_entity_id": null, "idp_sso_url": null,
                         "idp_certificate": null, "idp_certificates": [], "idp_metadata_url": null, "idp_metadata": null, "organization_id": null,
                         "attribute_mapping": {"user_id": "", "email_address": "mail", "first_name": "givenName",
                                               "last_name": "surname"},
                         "active": false, "sync_user_attributes": true, "allow_subdomains": false, "allow_idp_initiated": false,
                         "disable_additional_identifications": false, "allow_organization_account_linking": false,
                         "force_authn": false, "login_hint": {"mode": "email_address"}}""",
                clock);
    }

    void register(ApiRoutes routes) {
        new Crud<>(routes, "/saml_connections", store, TYPE, this::json)
                .list(SamlConnectionsResource::list)
                .create(body -> checked(form.create(body), body))
                .get()
                .update((connection, body) -> checked(form.update(connection, body), body))
                .delete();
    }

    private static List<Document> list(ApiRequest request, List<Document> all) {
        return ORDERING.apply(request, Filters.<Document> of(request)
                .oneOfSigned("organization_id", connection -> Stream.of(connection.text("organization_id")))
                .contains("query", connection -> Stream.of(connection.text("name"), connection.text("domain")))
                .apply(all));
    }

    /** One domain is the older way to say a list of them. */
    private Document checked(Document connection, Body body) {
        ObjectNode properties = connection.properties().deepCopy();
        if (body.isSet("domain") && !body.isSet("domains")) {
            properties.putArray("domains").add(body.required("domain"));
        }
        properties.put("domain", properties.path("domains").path(0).asText(""));
        Document complete = connection.with(properties, connection.updatedAt());
        rules.checkDomains(complete, "domains");
        rules.checkOrganization(complete);
        rules.checkActive(complete, properties);
        return complete;
    }

    private ObjectNode json(Document connection) {
        ObjectNode json = DocumentForm.json("saml_connection", connection);
        rules.addServiceProvider(json, connection.id());
        json.putNull("idp_certificate_issued_at").putNull("idp_certificate_expires_at").putNull("enterprise_connection_id");
        return json.put("user_count", 0);
    }
}
