package io.quarkiverse.clerk.emulator.backend;

import static io.quarkiverse.clerk.emulator.http.Json.millis;
import static io.vertx.core.http.HttpMethod.POST;

import java.time.Clock;
import java.time.Instant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.clerk.emulator.http.ApiRequest;
import io.quarkiverse.clerk.emulator.http.ApiRoutes;
import io.quarkiverse.clerk.emulator.http.Body;
import io.quarkiverse.clerk.emulator.http.ClerkError;
import io.quarkiverse.clerk.emulator.store.Document;
import io.quarkiverse.clerk.emulator.store.Ids;
import io.quarkiverse.clerk.emulator.store.RowType;
import io.quarkiverse.clerk.emulator.store.Rows;
import io.quarkiverse.clerk.emulator.store.Store;

/** {@code /v1/admin_portal_link_tokens}: made and revoked; there is no portal that they lead to. */
final class AdminPortalLinkTokensResource {

    private static final RowType<Document> TYPE = new RowType<>("aplt", "admin portal link token");
    private static final int DEFAULT_SECONDS = 3600;
    private static final int MAX_SECONDS = 86_400;
    private static final String ORGANIZATION = "organization_id";

    private final Store store;
    private final Rows<Document> tokens;
    private final Finder find;
    private final DocumentForm form;
    private final Ids ids;
    private final Clock clock;

    AdminPortalLinkTokensResource(Store store, Ids ids, Clock clock) {
        this.store = store;
        this.tokens = store.rows(TYPE);
        this.find = new Finder(store);
        this.form = new DocumentForm(store, TYPE, """
                {"organization_id": null, "it_contact_id": null, "scopes": null, "revoked": false,
                 "revocation_reason": null}""", clock);
        this.ids = ids;
        this.clock = clock;
    }

    void register(ApiRoutes routes) {
        routes.on(POST, "/admin_portal_link_tokens", this::create)
                .on(POST, "/admin_portal_link_tokens/:id/revoke", this::revoke);
    }

    /** The token itself is shown once. */
    private JsonNode create(ApiRequest request) {
        Body body = request.body();
        body.optional(ORGANIZATION).filter(id -> store.organizations().find(id).isEmpty()).ifPresent(id -> {
            throw ClerkError.missingResource(ORGANIZATION);
        });
        long seconds = body.number("seconds_until_expiration", 0, MAX_SECONDS).orElse((long) DEFAULT_SECONDS);
        Document created = form.create(body);
        ObjectNode properties = created.properties().deepCopy()
                .put("expiration", millis(created.createdAt().plusSeconds(seconds)));
        return json(tokens.save(created.with(properties, created.updatedAt()))).put("token", ids.next("aplt_secret"));
    }

    private JsonNode revoke(ApiRequest request) {
        Document token = find.row(TYPE, request, "id");
        ObjectNode properties = token.properties().deepCopy().put("revoked", true)
                .put("revocation_reason", request.body().text("revocation_reason", null));
        return json(tokens.save(token.with(properties, clock.instant())));
    }

    private ObjectNode json(Document token) {
        ObjectNode json = DocumentForm.json("admin_portal_link_token", token);
        json.put("admin_portal_link_id", token.id().replaceFirst("^aplt_", "apl_"));
        json.put("instance_id", store.instance().id());
        return json.put("expired", !clock.instant().isBefore(Instant.ofEpochMilli(json.path("expiration").asLong())));
    }
}
