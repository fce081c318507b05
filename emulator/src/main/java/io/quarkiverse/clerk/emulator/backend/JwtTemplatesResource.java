package io.quarkiverse.clerk.emulator.backend;

import static io.quarkiverse.clerk.emulator.http.Json.millis;
import static io.vertx.core.http.HttpMethod.DELETE;
import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.PATCH;
import static io.vertx.core.http.HttpMethod.POST;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.clerk.emulator.http.ApiRequest;
import io.quarkiverse.clerk.emulator.http.ApiRoutes;
import io.quarkiverse.clerk.emulator.http.Body;
import io.quarkiverse.clerk.emulator.http.ClerkError;
import io.quarkiverse.clerk.emulator.http.Json;
import io.quarkiverse.clerk.emulator.http.Paging;
import io.quarkiverse.clerk.emulator.store.JwtTemplate;
import io.quarkiverse.clerk.emulator.store.Store;
import io.quarkiverse.clerk.emulator.token.Tokens;

/** {@code /v1/jwt_templates}. */
final class JwtTemplatesResource {

    private static final String ONE = "/jwt_templates/:template_id";
    private static final String ALGORITHM = "RS256";
    /** The bounds and defaults of Clerk's specification, in seconds. */
    private static final int DEFAULT_LIFETIME = 60;
    private static final int MIN_LIFETIME = 30;
    private static final int MAX_LIFETIME = 315_360_000;
    private static final int DEFAULT_CLOCK_SKEW = 5;
    private static final int MAX_CLOCK_SKEW = 300;

    private final Store store;
    private final Finder find;
    private final Clock clock;

    JwtTemplatesResource(Store store, Clock clock) {
        this.store = store;
        this.find = new Finder(store);
        this.clock = clock;
    }

    void register(ApiRoutes routes) {
        routes.on(GET, "/jwt_templates", this::list)
                .on(POST, "/jwt_templates", this::create)
                .on(GET, ONE, request -> json(find.jwtTemplate(request)))
                .on(PATCH, ONE, this::update)
                .on(DELETE, ONE, this::delete);
    }

    private JsonNode list(ApiRequest request) {
        List<JwtTemplate> newestFirst = new ArrayList<>(store.jwtTemplates().all());
        Collections.reverse(newestFirst);
        return Paging.switched(request, newestFirst, JwtTemplatesResource::json);
    }

    private JsonNode create(ApiRequest request) {
        Instant now = clock.instant();
        return save(store.jwtTemplates().nextId(), request.body(), now, now);
    }

    /** Clerk's update wants the whole template: name and claims are required there too. */
    private JsonNode update(ApiRequest request) {
        JwtTemplate template = find.jwtTemplate(request);
        return save(template.id(), request.body(), template.createdAt(), clock.instant());
    }

    private JsonNode delete(ApiRequest request) {
        JwtTemplate template = find.jwtTemplate(request);
        store.jwtTemplates().remove(template.id());
        return Json.deleted("jwt_template", template.id());
    }

    private JsonNode save(String id, Body body, Instant createdAt, Instant updatedAt) {
        body.refuse(List.of("signing_key"));
        if (body.flag("custom_signing_key", false)
                || body.optional("signing_algorithm").filter(name -> !name.equals(ALGORITHM)).isPresent()) {
            throw ClerkError.notImplemented("custom signing keys and algorithms of JWT templates");
        }
        String name = body.required("name");
        if (store.jwtTemplates().byName(name).filter(other -> !other.id().equals(id)).isPresent()) {
            throw ClerkError.exists("name");
        }
        if (!body.isSet("claims")) {
            throw ClerkError.missing("claims");
        }
        return json(store.jwtTemplates().save(new JwtTemplate(id, name, claims(body),
                body.number("lifetime", MIN_LIFETIME, MAX_LIFETIME).map(Long::intValue).orElse(DEFAULT_LIFETIME),
                body.number("allowed_clock_skew", 0, MAX_CLOCK_SKEW).map(Long::intValue).orElse(DEFAULT_CLOCK_SKEW),
                createdAt, updatedAt)));
    }

    private static ObjectNode claims(Body body) {
        ObjectNode claims = body.object("claims");
        Tokens.RESERVED_CLAIMS.stream().filter(claims::has).findFirst().ifPresent(name -> {
            throw ClerkError.of(400, "jwt_template_reserved_claim", "reserved claim used",
                    "You can't use the reserved claim: '" + name + "'").at("claims");
        });
        return claims;
    }

    private static ObjectNode json(JwtTemplate template) {
        ObjectNode json = Json.resource("jwt_template", template.id()).put("name", template.name());
        json.set("claims", template.claims());
        json.put("lifetime", template.lifetime());
        json.put("allowed_clock_skew", template.allowedClockSkew());
        json.put("custom_signing_key", false);
        json.put("signing_algorithm", ALGORITHM);
        json.put("created_at", millis(template.createdAt()));
        return json.put("updated_at", millis(template.updatedAt()));
    }
}
