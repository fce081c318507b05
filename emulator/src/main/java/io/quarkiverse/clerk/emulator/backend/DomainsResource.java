package io.quarkiverse.clerk.emulator.backend;

import static io.vertx.core.http.HttpMethod.DELETE;

import java.time.Clock;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.clerk.emulator.http.ApiRequest;
import io.quarkiverse.clerk.emulator.http.ApiRoutes;
import io.quarkiverse.clerk.emulator.http.Body;
import io.quarkiverse.clerk.emulator.http.ClerkError;
import io.quarkiverse.clerk.emulator.http.Json;
import io.quarkiverse.clerk.emulator.store.Document;
import io.quarkiverse.clerk.emulator.store.Instance;
import io.quarkiverse.clerk.emulator.store.Seed;
import io.quarkiverse.clerk.emulator.store.Settings.Group;
import io.quarkiverse.clerk.emulator.store.Store;

/** {@code /v1/domains}: the one that the instance has, and its satellites. */
final class DomainsResource {

    /** Development instances may have hosts of a local network, with a port. */
    private static final Pattern NAME_FORM = Pattern.compile("[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?(:[0-9]{1,5})?");
    private static final String NAME = "name";
    private static final String PROXY_URL = "proxy_url";
    private static final String SATELLITE = "is_satellite";

    private final Store store;
    private final Finder find;
    private final DocumentForm form;

    DomainsResource(Store store, Clock clock) {
        this.store = store;
        this.find = new Finder(store);
        this.form = new DocumentForm(store, Seed.DOMAINS, """
                {"name": "", "is_satellite": true, "proxy_url": null}""", clock);
    }

    void register(ApiRoutes routes) {
        routes.on(DELETE, "/domains/:id", this::delete);
        new Crud<>(routes, "/domains", store, Seed.DOMAINS, this::json).listAll().create(this::create).update(this::update);
    }

    private Document create(Body body) {
        if (!body.flag(SATELLITE, true)) {
            throw ClerkError.refused("primary_domain_already_exists", SATELLITE,
                    "An instance has a single primary domain. All new domains need to be set as satellites.");
        }
        check(body, "");
        return form.create(body);
    }

    private Document update(Document domain, Body body) {
        boolean renamed = body.isSet(NAME) && !body.required(NAME).equals(domain.text(NAME));
        if (renamed && !domain.properties().path(SATELLITE).asBoolean()) {
            throw ClerkError.of(400, "domain_update_forbidden", "Domain update was forbidden",
                    "The primary domain of an emulator cannot be changed.");
        }
        check(body, domain.id());
        return form.update(domain, body);
    }

    private void check(Body body, String id) {
        body.optional(NAME).ifPresent(name -> {
            if (!NAME_FORM.matcher(name).matches()) {
                throw ClerkError.invalidFormat(NAME,
                        "name must be a host name without scheme, such as example.com or localhost:3000.");
            }
            if (store.rows(Seed.DOMAINS).first(other -> other.text(NAME).equals(name) && !other.id().equals(id)).isPresent()) {
                throw ClerkError.refused("form_already_exists", NAME, name + " already exists.");
            }
        });
        body.optional(PROXY_URL).filter(url -> !url.startsWith("https://")).ifPresent(url -> {
            throw ClerkError.refused("insecure_url", PROXY_URL, "Please provide a secure URL (https).");
        });
    }

    private JsonNode delete(ApiRequest request) {
        Document domain = find.row(Seed.DOMAINS, request, "id");
        if (!domain.properties().path(SATELLITE).asBoolean()) {
            throw ClerkError.of(403, "operation_not_allowed_on_primary_domain", "operation not allowed",
                    "This operation is not allowed on a primary domain. Try again with a satellite domain of the instance.");
        }
        store.rows(Seed.DOMAINS).remove(domain.id());
        return Json.deleted("domain", domain.id());
    }

    private ObjectNode json(Document domain) {
        ObjectNode json = Json.resource("domain", domain.id());
        json.setAll(domain.properties());
        boolean satellite = domain.properties().path(SATELLITE).asBoolean();
        json.put("frontend_api_url", "https://"
                + (satellite ? Instance.frontendApiHost(domain.text(NAME)) : store.instance().frontendApiHost()));
        json.put("accounts_portal_url", satellite ? null : store.urls().accountsPortal());
        json.set("development_origin", store.settings().get(Group.INSTANCE, "development_origin"));
        return json.putNull("cname_targets");
    }
}
