package io.quarkiverse.clerk.emulator.backend;

import static io.vertx.core.http.HttpMethod.POST;

import java.time.Clock;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.clerk.emulator.http.ApiRequest;
import io.quarkiverse.clerk.emulator.http.ApiRoutes;
import io.quarkiverse.clerk.emulator.http.Body;
import io.quarkiverse.clerk.emulator.http.ClerkError;
import io.quarkiverse.clerk.emulator.http.Json;
import io.quarkiverse.clerk.emulator.http.Ordering;
import io.quarkiverse.clerk.emulator.store.Document;
import io.quarkiverse.clerk.emulator.store.Ids;
import io.quarkiverse.clerk.emulator.store.RowType;
import io.quarkiverse.clerk.emulator.store.Store;

/**
 * {@code /v1/directories} and, the same under its older name, {@code /v1/scim_directories}: kept and given back; no directory
 * sends users here.
 */
final class DirectoriesResource {

    static final RowType<Document> TYPE = new RowType<>("dir", "directory");

    private static final String CONNECTION = "enterprise_connection_id";
    private static final Ordering<Document> NEWEST_FIRST = new Ordering<>(Map.of("created_at",
            Ordering.by(Document::createdAt)));

    private final Store store;
    private final Finder find;
    private final DocumentForm form;
    private final GroupRoleMappingsResource mappings;
    private final Ids ids;

    DirectoriesResource(Store store, Ids ids, Clock clock) {
        this.store = store;
        this.find = new Finder(store);
        this.form = new DocumentForm(store, TYPE, """
                {"name": "", "enterprise_connection_id": null, "provider": "", "enabled": true,
                 "group_role_mapping_enabled": true, "attribute_mapping": {}}""", clock);
        this.mappings = new GroupRoleMappingsResource(store, clock);
        this.ids = ids;
    }

    void register(ApiRoutes routes) {
        register(routes, "/directories", "directory");
        register(routes, "/scim_directories", "scim_directory");
    }

    private void register(ApiRoutes routes, String path, String object) {
        new Crud<>(routes, path, store, TYPE, directory -> json(object, directory))
                .list(DirectoriesResource::newestFirst)
                .get()
                .update(form::update)
                .delete(mappings::removeAll);
        routes.on(POST, path, request -> withKey(object, create(request.body())))
                .on(POST, path + "/:id/rotate_api_key", request -> withKey(object, find.row(TYPE, request, "id")));
        mappings.register(routes, path, object);
    }

    private static List<Document> newestFirst(ApiRequest request, List<Document> all) {
        return NEWEST_FIRST.apply(request, all);
    }

    private Document create(Body body) {
        String connection = body.required(CONNECTION);
        if (store.rows(EnterpriseConnectionsResource.TYPE).find(connection).isEmpty()) {
            throw ClerkError.missingResource(CONNECTION);
        }
        if (store.rows(TYPE).first(other -> other.text(CONNECTION).equals(connection)).isPresent()) {
            throw ClerkError.refused("form_already_exists", CONNECTION, "This connection already has a directory.");
        }
        List<Document> mapped = mappings.read(body.objects("group_role_mappings"));
        Document directory = store.rows(TYPE).save(form.create(body));
        mappings.addAll(directory, mapped);
        return directory;
    }

    /** The key is shown once: when it is made. */
    private JsonNode withKey(String object, Document directory) {
        return json(object, directory).put("api_key", ids.next("scim"));
    }

    private ObjectNode json(String object, Document directory) {
        ObjectNode json = DocumentForm.json(object, directory);
        json.put("endpoint_url", store.urls().emulator() + "/v1/scim/v2/" + directory.id());
        json.set("custom_attributes", store.rows(EnterpriseConnectionsResource.TYPE).find(directory.text(CONNECTION))
                .map(connection -> connection.properties().path("custom_attributes")).orElse(Json.array(List.of())));
        return json.putNull("api_key");
    }
}
