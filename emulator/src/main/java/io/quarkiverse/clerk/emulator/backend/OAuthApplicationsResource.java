package io.quarkiverse.clerk.emulator.backend;

import static io.quarkiverse.clerk.emulator.http.Json.millis;
import static io.vertx.core.http.HttpMethod.DELETE;
import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.PATCH;
import static io.vertx.core.http.HttpMethod.POST;
import static io.vertx.core.http.HttpMethod.PUT;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.clerk.emulator.http.ApiRequest;
import io.quarkiverse.clerk.emulator.http.ApiRoutes;
import io.quarkiverse.clerk.emulator.http.ClerkError;
import io.quarkiverse.clerk.emulator.http.Json;
import io.quarkiverse.clerk.emulator.http.Ordering;
import io.quarkiverse.clerk.emulator.http.Paging;
import io.quarkiverse.clerk.emulator.store.Instance;
import io.quarkiverse.clerk.emulator.store.OAuthAccessToken;
import io.quarkiverse.clerk.emulator.store.OAuthApplication;
import io.quarkiverse.clerk.emulator.store.OAuthApplications;
import io.quarkiverse.clerk.emulator.store.Store;

/** {@code /v1/oauth_applications}. */
final class OAuthApplicationsResource {

    private static final String ONE = "/oauth_applications/:oauth_application_id";
    private static final Ordering<OAuthApplication> ORDERING = new Ordering<>(Map.of(
            "created_at", Ordering.by(OAuthApplication::createdAt),
            "name", Ordering.by((OAuthApplication application) -> application.settings().name())));

    private final Store store;
    private final OAuthApplications applications;
    private final Instance instance;
    private final Images images;
    private final Clock clock;

    OAuthApplicationsResource(Store store, Instance instance, Clock clock) {
        this.store = store;
        this.applications = store.machineTokens().oauthApplications();
        this.instance = instance;
        this.images = new Images(store, clock);
        this.clock = clock;
    }

    void register(ApiRoutes routes) {
        routes.on(GET, "/oauth_applications", this::list)
                .on(POST, "/oauth_applications",
                        request -> withSecret(applications.create(OAuthApplicationForm.create(request.body()))))
                .on(GET, ONE, request -> json(find(request)))
                .on(PATCH, ONE, this::update)
                .on(DELETE, ONE, this::delete)
                .on(PUT, ONE + "/logo", this::setLogo)
                .on(POST, ONE + "/rotate_secret", request -> withSecret(applications.rotateSecret(find(request))))
                .on(POST, ONE + "/revoke_token", 204, this::revokeToken);
    }

    private JsonNode list(ApiRequest request) {
        Optional<String> text = request.query("name_query").map(query -> query.toLowerCase(Locale.ROOT));
        List<OAuthApplication> found = applications.all().stream().filter(application -> text
                .map(application.settings().name().toLowerCase(Locale.ROOT)::contains).orElse(true)).toList();
        return Paging.of(request).envelope(ORDERING.apply(request, found), this::json);
    }

    private JsonNode update(ApiRequest request) {
        OAuthApplication application = find(request);
        return json(applications.save(application.with(
                OAuthApplicationForm.update(application.settings(), request.body()), clock.instant())));
    }

    private JsonNode setLogo(ApiRequest request) {
        OAuthApplication application = find(request);
        String image = images.upload(request, application.imageId()).id();
        return json(applications.save(application.withImage(image, clock.instant())));
    }

    private JsonNode delete(ApiRequest request) {
        OAuthApplication application = find(request);
        store.machineTokens().deleteApplication(application);
        return Json.deleted("oauth_application", application.id());
    }

    private JsonNode revokeToken(ApiRequest request) {
        OAuthApplication application = find(request);
        OAuthAccessToken token = store.machineTokens().oauthAccessTokens().byToken(request.body().required("token"))
                .filter(found -> found.clientId().equals(application.clientId()))
                .orElseThrow(() -> ClerkError.of(404, "resource_not_found", "not found",
                        "The token is not one of this OAuth application."));
        store.machineTokens().oauthAccessTokens().revoke(token);
        return Json.nothing();
    }

    private OAuthApplication find(ApiRequest request) {
        String id = request.path("oauth_application_id");
        return applications.find(id).orElseThrow(() -> ClerkError.notFound("OAuth application", id));
    }

    private ObjectNode withSecret(OAuthApplication application) {
        ObjectNode json = json(application);
        return application.settings().isPublic() ? json : json.put("client_secret", application.clientSecret().text());
    }

    private ObjectNode json(OAuthApplication application) {
        OAuthApplication.Settings settings = application.settings();
        ObjectNode json = Json.resource("oauth_application", application.id());
        json.put("instance_id", instance.id());
        json.put("name", settings.name());
        json.put("client_id", application.clientId());
        json.putNull("client_uri");
        json.put("client_image_url", application.imageId().map(store.urls()::image).orElse(null));
        json.put("dynamically_registered", false);
        json.put("consent_screen_enabled", settings.consentScreenEnabled());
        json.put("pkce_required", settings.pkceRequired());
        json.put("public", settings.isPublic());
        json.put("scopes", settings.scopes());
        json.set("redirect_uris", Json.texts(settings.redirectUris()));
        json.put("callback_url", settings.redirectUris().stream().findFirst().orElse(""));
        json.put("authorize_url", instance.issuer() + "/oauth/authorize");
        json.put("token_fetch_url", instance.issuer() + "/oauth/token");
        json.put("user_info_url", instance.issuer() + "/oauth/userinfo");
        json.put("discovery_url", instance.issuer() + "/.well-known/openid-configuration");
        json.put("token_introspection_url", instance.issuer() + "/oauth/token_info");
        json.put("created_at", millis(application.createdAt()));
        return json.put("updated_at", millis(application.updatedAt()));
    }
}
