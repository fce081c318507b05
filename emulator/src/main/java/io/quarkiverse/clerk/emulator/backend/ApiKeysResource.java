package io.quarkiverse.clerk.emulator.backend;

import static io.quarkiverse.clerk.emulator.http.Json.millis;
import static io.vertx.core.http.HttpMethod.DELETE;
import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.PATCH;
import static io.vertx.core.http.HttpMethod.POST;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.clerk.emulator.http.ApiRequest;
import io.quarkiverse.clerk.emulator.http.ApiRoutes;
import io.quarkiverse.clerk.emulator.http.ClerkError;
import io.quarkiverse.clerk.emulator.http.Json;
import io.quarkiverse.clerk.emulator.http.Paging;
import io.quarkiverse.clerk.emulator.store.ApiKey;
import io.quarkiverse.clerk.emulator.store.ApiKeys;
import io.quarkiverse.clerk.emulator.store.Store;

/** {@code /v1/api_keys}. */
final class ApiKeysResource {

    private static final String ONE = "/api_keys/:api_key_id";

    private final ApiKeys keys;
    private final ApiKeyForm form;
    private final Clock clock;

    ApiKeysResource(Store store, Clock clock) {
        this.keys = store.machineTokens().apiKeys();
        this.form = new ApiKeyForm(store, clock);
        this.clock = clock;
    }

    void register(ApiRoutes routes) {
        routes.on(GET, "/api_keys", this::list)
                .on(POST, "/api_keys", this::create)
                .on(POST, "/api_keys/verify", this::verify)
                .on(GET, ONE, request -> json(find(request)))
                .on(PATCH, ONE, request -> json(form.update(find(request), request.body())))
                .on(DELETE, ONE, this::delete)
                .on(GET, ONE + "/secret", request -> Json.object().put("secret", find(request).secret().text()))
                .on(POST, ONE + "/revoke",
                        request -> json(keys.revoke(find(request), request.body().optional("revocation_reason"))));
    }

    private JsonNode list(ApiRequest request) {
        String subject = request.query("subject").orElseThrow(() -> ClerkError.missing("subject"));
        String type = request.query("type").orElse("api_key");
        boolean invalidToo = request.flag("include_invalid").orElse(false);
        Optional<String> text = request.query("query").map(query -> query.toLowerCase(Locale.ROOT));
        List<ApiKey> found = new ArrayList<>(keys.matching(key -> key.subject().equals(subject) && key.type().equals(type)
                && (invalidToo || key.validity().isValidAt(clock.instant()))
                && text.map(key.description().name().toLowerCase(Locale.ROOT)::contains).orElse(true)));
        Collections.reverse(found);
        return Paging.of(request).envelope(found, this::json);
    }

    /** The one answer with the secret in it. */
    private JsonNode create(ApiRequest request) {
        ApiKey key = form.create(request.body());
        return json(key).put("secret", key.secret().text());
    }

    private JsonNode verify(ApiRequest request) {
        return json(keys.use(request.body().required("secret")).orElseThrow(() -> ClerkError.of(404,
                "resource_not_found", "not found", "The API key is unknown, revoked or expired.")));
    }

    private JsonNode delete(ApiRequest request) {
        ApiKey key = find(request);
        keys.remove(key.id());
        return Json.deleted("api_key", key.id());
    }

    private ApiKey find(ApiRequest request) {
        String id = request.path("api_key_id");
        return keys.find(id).orElseThrow(() -> ClerkError.notFound("API key", id));
    }

    private ObjectNode json(ApiKey key) {
        ObjectNode json = Json.resource("api_key", key.id());
        json.put("type", key.type());
        json.put("subject", key.subject());
        json.put("name", key.description().name());
        json.put("description", key.description().text().orElse(null));
        json.set("claims", key.description().claims().orElse(null));
        json.set("scopes", Json.texts(key.description().scopes()));
        ValidityJson.add(json, key.validity(), clock.instant());
        json.put("created_by", key.description().createdBy().orElse(null));
        json.put("last_used_at", millis(key.lastUsedAt().orElse(null)));
        json.put("created_at", millis(key.createdAt()));
        return json.put("updated_at", millis(key.updatedAt()));
    }
}
