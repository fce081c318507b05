package io.quarkiverse.clerk.emulator.backend;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.clerk.emulator.http.ClerkError;
import io.quarkiverse.clerk.emulator.store.Document;
import io.quarkiverse.clerk.emulator.store.RowType;
import io.quarkiverse.clerk.emulator.store.Store;

/** What must hold of connections to identity providers, whichever of Clerk's two APIs they were made by. */
final class ConnectionRules {

    private static final String ORGANIZATION = "organization_id";
    private static final List<String> NEEDED = List.of("idp_entity_id", "idp_sso_url", "idp_certificate");

    private final Store store;
    private final RowType<Document> type;

    ConnectionRules(Store store, RowType<Document> type) {
        this.store = store;
        this.type = type;
    }

    /** @throws ClerkError when a domain is none, or is the one of another connection */
    void checkDomains(Document connection, String parameter) {
        for (JsonNode domain : connection.properties().path("domains")) {
            String name = domain.asText();
            if (!OrganizationDomainForm.DOMAIN.matcher(name).matches()) {
                throw ClerkError.invalidFormat(parameter, name + " is no domain, such as example.com.");
            }
            if (store.rows(type).first(other -> !other.id().equals(connection.id())
                    && other.properties().path("domains").valueStream().anyMatch(domain::equals)).isPresent()) {
                throw ClerkError.refused("form_already_exists", parameter, name + " already has a connection.");
            }
        }
    }

    void checkOrganization(Document connection) {
        String id = connection.text(ORGANIZATION);
        if (id.isEmpty() || connection.properties().path(ORGANIZATION).isNull()) {
            return;
        }
        if (store.organizations().find(id).isEmpty()) {
            throw ClerkError.missingResource(ORGANIZATION);
        }
        if (store.rows(type).first(other -> !other.id().equals(connection.id()) && other.text(ORGANIZATION).equals(id))
                .isPresent()) {
            throw ClerkError.refused("organization_already_has_sso_connection", ORGANIZATION,
                    "This organization already has an SSO connection.");
        }
    }

    /** @throws ClerkError when an active connection lacks what it takes to trust the identity provider */
    void checkActive(Document connection, JsonNode saml) {
        boolean active = connection.properties().path("active").asBoolean();
        List<String> missing = NEEDED.stream().filter(name -> !saml.hasNonNull(name)
                && !(name.equals("idp_certificate") && !saml.path("idp_certificates").isEmpty())).toList();
        boolean metadata = saml.hasNonNull("idp_metadata") || saml.hasNonNull("idp_metadata_url");
        if (active && !metadata && !missing.isEmpty()) {
            throw ClerkError.of(422, "saml_connection_cant_be_activated", "SAML Connection can't be activated",
                    "You have to provide the " + String.join(", ", missing)
                            + " before you are able to activate this connection.");
        }
    }

    /** What the identity provider has to be told. */
    void addServiceProvider(ObjectNode json, String id) {
        String base = store.urls().emulator().toString() + "/v1/saml/";
        json.put("acs_url", base + "acs/" + id);
        json.put("sp_entity_id", base + id);
        json.put("sp_metadata_url", base + "metadata/" + id + ".xml");
    }
}
