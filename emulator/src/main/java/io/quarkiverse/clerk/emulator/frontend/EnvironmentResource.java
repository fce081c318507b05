package io.quarkiverse.clerk.emulator.frontend;

import static io.quarkiverse.clerk.emulator.store.Settings.Group.INSTANCE;
import static io.quarkiverse.clerk.emulator.store.Settings.Group.ORGANIZATIONS;
import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.PATCH;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.clerk.emulator.http.ApiRequest;
import io.quarkiverse.clerk.emulator.http.ApiRoutes;
import io.quarkiverse.clerk.emulator.http.Json;
import io.quarkiverse.clerk.emulator.store.Role;
import io.quarkiverse.clerk.emulator.store.Store;

/**
 * {@code /v1/environment}: how the instance is set up, as far as pages need it. ClerkJS reads it with GET in a production
 * instance and with PATCH in a development one, where it also tells Clerk about the application.
 */
final class EnvironmentResource {

    private static final String TEMPLATE = "environment.json";
    private static final List<String> HOME = List.of("home_url", "after_sign_in_url", "after_sign_up_url",
            "after_sign_out_all_url", "after_sign_out_one_url", "after_switch_session_url", "after_create_organization_url",
            "after_leave_organization_url");

    private final Store store;
    private final Origins origins;
    private final Optional<String> applicationOrigin;
    private final boolean singleSession;
    private final ObjectNode template;

    /** @param applicationOrigin where the application is, for requests that do not say where they are from */
    EnvironmentResource(Store store, Origins origins, Optional<String> applicationOrigin, boolean singleSession) {
        this.store = store;
        this.origins = origins;
        this.applicationOrigin = applicationOrigin;
        this.singleSession = singleSession;
        this.template = template();
    }

    private static ObjectNode template() {
        try (InputStream in = EnvironmentResource.class.getResourceAsStream(TEMPLATE)) {
            if (in == null) {
                throw new IllegalStateException("The jar of the emulator lacks " + TEMPLATE);
            }
            return (ObjectNode) Json.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .orElseThrow(() -> new IllegalStateException(TEMPLATE + " is no JSON"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void register(ApiRoutes routes) {
        routes.on(GET, "/environment", this::get).on(PATCH, "/environment", this::get);
    }

    private JsonNode get(ApiRequest request) {
        ObjectNode json = template.deepCopy();
        object(json, "auth_config").put("single_session_mode", singleSession);
        addDisplay(object(json, "display_config"), origins.of(request.context()).or(() -> applicationOrigin)
                .orElseGet(() -> store.urls().accountsPortal()));
        addOrganizations(object(json, "organization_settings"));
        return json;
    }

    private void addDisplay(ObjectNode display, String origin) {
        display.put("instance_environment_type", store.instance().isProduction() ? "production" : "development");
        display.set("support_email", store.settings().get(INSTANCE, "support_email"));
        HOME.forEach(name -> display.put(name, origin));
        display.put("sign_in_url", store.urls().accountsPortal() + "/sign-in");
        display.put("sign_up_url", origin + "/sign-up");
        display.put("user_profile_url", origin + "/user");
        display.put("organization_profile_url", origin + "/organization");
        display.put("create_organization_url", origin + "/create-organization");
        display.put("waitlist_url", origin + "/waitlist");
    }

    private void addOrganizations(ObjectNode organizations) {
        organizations.set("enabled", store.settings().get(ORGANIZATIONS, "enabled"));
        organizations.set("max_allowed_memberships", store.settings().get(ORGANIZATIONS, "max_allowed_memberships"));
        object(organizations, "actions").set("admin_delete", store.settings().get(ORGANIZATIONS, "admin_delete_enabled"));
        ObjectNode domains = object(organizations, "domains");
        domains.set("enabled", store.settings().get(ORGANIZATIONS, "domains_enabled"));
        domains.set("enrollment_modes", store.settings().get(ORGANIZATIONS, "domains_enrollment_modes"));
        domains.put("default_role", Role.MEMBER);
        object(organizations, "slug").set("disabled", store.settings().get(ORGANIZATIONS, "slug_disabled"));
    }

    private static ObjectNode object(ObjectNode json, String name) {
        return (ObjectNode) json.get(name);
    }
}
