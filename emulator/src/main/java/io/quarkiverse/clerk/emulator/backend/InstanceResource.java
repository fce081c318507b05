package io.quarkiverse.clerk.emulator.backend;

import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.PATCH;
import static io.vertx.core.http.HttpMethod.POST;
import static io.vertx.core.http.HttpMethod.PUT;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.clerk.emulator.http.ApiRequest;
import io.quarkiverse.clerk.emulator.http.ApiRoutes;
import io.quarkiverse.clerk.emulator.http.Body;
import io.quarkiverse.clerk.emulator.http.ClerkError;
import io.quarkiverse.clerk.emulator.http.Json;
import io.quarkiverse.clerk.emulator.store.Instance;
import io.quarkiverse.clerk.emulator.store.Settings;
import io.quarkiverse.clerk.emulator.store.Settings.Group;
import io.quarkiverse.clerk.emulator.store.Store;

/** {@code /v1/instance} and its groups of settings, apart from those of organizations. */
final class InstanceResource {

    private static final String ALLOWLIST = "allowlist";

    private final Instance instance;
    private final Settings settings;

    InstanceResource(Store store) {
        this.instance = store.instance();
        this.settings = store.settings();
    }

    void register(ApiRoutes routes) {
        routes.on(GET, "/instance", request -> instance())
                .on(PATCH, "/instance", this::updateInstance)
                .on(PATCH, "/instance/restrictions", request -> update(Group.RESTRICTIONS, request.body()))
                .on(GET, "/instance/protect", request -> json(Group.PROTECT))
                .on(PATCH, "/instance/protect", request -> update(Group.PROTECT, request.body()))
                .on(GET, "/instance/communication", request -> json(Group.COMMUNICATION))
                .on(PATCH, "/instance/communication", request -> update(Group.COMMUNICATION, request.body()))
                .on(GET, "/instance/oauth_application_settings", request -> json(Group.OAUTH_APPLICATIONS))
                .on(PATCH, "/instance/oauth_application_settings",
                        request -> update(Group.OAUTH_APPLICATIONS, request.body()))
                .on(PATCH, "/beta_features/instance_settings", this::updateAuthentication)
                .on(POST, "/instance/change_domain", this::refuseDomain)
                .on(POST, "/beta_features/change_domain", this::refuseDomain)
                .on(PUT, "/beta_features/domain", this::refuseDomain);
    }

    private JsonNode instance() {
        ObjectNode json = Json.resource(Group.INSTANCE.object(), instance.id()).put("environment_type",
                instance.isProduction() ? "production" : "development");
        json.set("allowed_origins", settings.get(Group.INSTANCE, "allowed_origins"));
        return json.putNull("workspace_id");
    }

    private JsonNode updateInstance(ApiRequest request) {
        update(Group.INSTANCE, request.body());
        return Json.nothing();
    }

    /** The same switch as {@code allowlist} of the restrictions, under its older name. */
    private JsonNode updateAuthentication(ApiRequest request) {
        Body body = request.body();
        boolean restricted = body.flag("restricted_to_allowlist", settings.get(Group.RESTRICTIONS, ALLOWLIST).asBoolean());
        settings.save(Group.RESTRICTIONS, settings.of(Group.RESTRICTIONS).deepCopy().put(ALLOWLIST, restricted));
        ObjectNode json = update(Group.AUTHENTICATION, body);
        return json.put("id", instance.id()).put("restricted_to_allowlist", restricted);
    }

    /** A property that was not sent, or was sent as null, stays. */
    private ObjectNode update(Group group, Body body) {
        ObjectNode changed = settings.of(group).deepCopy();
        changed.fieldNames().forEachRemaining(name -> {
            if (body.isSet(name)) {
                changed.set(name, body.value(name));
            }
        });
        settings.save(group, changed);
        return json(group);
    }

    private ObjectNode json(Group group) {
        ObjectNode json = Json.object().put("object", group.object());
        json.setAll(settings.of(group));
        return json;
    }

    /** The keys of an emulator are made of its domain, so that it cannot get another one. */
    private JsonNode refuseDomain(ApiRequest request) {
        if (instance.isProduction()) {
            throw ClerkError.notImplemented("changing the domain of an instance");
        }
        throw ClerkError.of(400, "domain_update_forbidden", "Domain update was forbidden",
                "Domain can be only updated for production instances.");
    }
}
