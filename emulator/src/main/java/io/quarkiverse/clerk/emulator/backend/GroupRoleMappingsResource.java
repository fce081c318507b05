package io.quarkiverse.clerk.emulator.backend;

import static io.quarkiverse.clerk.emulator.http.Json.millis;
import static io.vertx.core.http.HttpMethod.DELETE;
import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.POST;
import static io.vertx.core.http.HttpMethod.PUT;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.clerk.emulator.http.ApiRequest;
import io.quarkiverse.clerk.emulator.http.ApiRoutes;
import io.quarkiverse.clerk.emulator.http.Body;
import io.quarkiverse.clerk.emulator.http.ClerkError;
import io.quarkiverse.clerk.emulator.http.Json;
import io.quarkiverse.clerk.emulator.http.Paging;
import io.quarkiverse.clerk.emulator.store.Document;
import io.quarkiverse.clerk.emulator.store.RowType;
import io.quarkiverse.clerk.emulator.store.Rows;
import io.quarkiverse.clerk.emulator.store.Store;

/** {@code …/group_role_mappings} of a directory: which role the members of a group have. */
final class GroupRoleMappingsResource {

    private static final RowType<Document> TYPE = new RowType<>("grm", "group role mapping");
    private static final String DIRECTORY = "directory_id";
    private static final String GROUP = "directory_group_id";
    private static final String NAME = "directory_group_display_name";
    private static final String ROLE = "role_id";
    private static final String PRECEDENCE = "precedence";

    private final Store store;
    private final Rows<Document> mappings;
    private final Finder find;
    private final RoleJson roleJson;
    private final Clock clock;

    GroupRoleMappingsResource(Store store, Clock clock) {
        this.store = store;
        this.mappings = store.rows(TYPE);
        this.find = new Finder(store);
        this.roleJson = new RoleJson(store);
        this.clock = clock;
    }

    void register(ApiRoutes routes, String directories, String object) {
        String path = directories + "/:id/group_role_mappings";
        routes.on(GET, path, request -> list(object, directory(request)))
                .on(POST, path, request -> json(object, addAll(changeable(request), read(List.of(request.body()))).get(0)))
                .on(PUT, path, request -> replaceAll(object, request))
                .on(DELETE, path + "/:mapping_id", request -> delete(object, request));
    }

    private Document directory(ApiRequest request) {
        return find.row(DirectoriesResource.TYPE, request, "id");
    }

    private Document changeable(ApiRequest request) {
        Document directory = directory(request);
        if (!directory.properties().path("group_role_mapping_enabled").asBoolean()) {
            throw ClerkError.of(400, "feature_not_enabled", "role mapping disabled",
                    "Role mapping is disabled for this directory. Enable role mapping to add, edit, or remove mappings.");
        }
        return directory;
    }

    private JsonNode list(String object, Document directory) {
        return Paging.ALL.envelope(of(directory).stream()
                .sorted(Comparator.comparingInt(mapping -> mapping.properties().path(PRECEDENCE).asInt())).toList(),
                mapping -> json(object, mapping));
    }

    private JsonNode replaceAll(String object, ApiRequest request) {
        Document directory = changeable(request);
        List<Document> replacements = read(request.body().objects("mappings"));
        removeAll(directory);
        addAll(directory, replacements);
        return list(object, directory);
    }

    private JsonNode delete(String object, ApiRequest request) {
        Document directory = changeable(request);
        String id = request.path("mapping_id");
        Document mapping = of(directory).stream().filter(found -> found.id().equals(id)).findFirst()
                .orElseThrow(() -> ClerkError.notFound(TYPE.noun(), id));
        mappings.remove(mapping.id());
        return Json.deleted(name(object), mapping.id());
    }

    void removeAll(Document directory) {
        mappings.removeIf(mapping -> mapping.text(DIRECTORY).equals(directory.id()));
    }

    private List<Document> of(Document directory) {
        return mappings.matching(mapping -> mapping.text(DIRECTORY).equals(directory.id()));
    }

    /** Mappings as bodies say, which belong to no directory yet. */
    List<Document> read(List<Body> bodies) {
        List<Document> read = new ArrayList<>();
        for (Body body : bodies) {
            String group = body.optional(GROUP).or(() -> body.optional("scim_group_id"))
                    .orElseThrow(() -> ClerkError.missing(GROUP));
            String role = body.required(ROLE);
            store.roles().find(role).orElseThrow(() -> ClerkError.missingResource(ROLE));
            ObjectNode properties = Json.object().put(GROUP, group).put(ROLE, role).put(NAME,
                    body.optional(NAME).or(() -> body.optional("scim_group_display_name")).orElse(group));
            body.number(PRECEDENCE, 1, Integer.MAX_VALUE).ifPresent(value -> properties.put(PRECEDENCE, value));
            Instant now = clock.instant();
            read.add(new Document(mappings.nextId(), properties, now, now));
        }
        return read;
    }

    /** Gives mappings to a directory; those without precedence come after those that are there. */
    List<Document> addAll(Document directory, List<Document> read) {
        return read.stream().map(mapping -> {
            refuseSecond(directory, mapping.text(GROUP));
            ObjectNode properties = mapping.properties().deepCopy().put(DIRECTORY, directory.id());
            if (!properties.has(PRECEDENCE)) {
                properties.put(PRECEDENCE, of(directory).size() + 1);
            }
            return mappings.save(mapping.with(properties, mapping.updatedAt()));
        }).toList();
    }

    private void refuseSecond(Document directory, String group) {
        Optional<Document> present = of(directory).stream().filter(other -> other.text(GROUP).equals(group)).findFirst();
        if (present.isPresent()) {
            throw ClerkError.refused("form_already_exists", GROUP, "The group " + group + " already has a role.");
        }
    }

    private static String name(String object) {
        return object.replace("directory", "group_role_mapping").replaceFirst("^group", "directory_group");
    }

    /** Everything that has two names, for both. */
    private ObjectNode json(String object, Document mapping) {
        ObjectNode json = Json.resource(name(object), mapping.id());
        json.put(DIRECTORY, mapping.text(DIRECTORY)).put("scim_directory_id", mapping.text(DIRECTORY));
        json.put(GROUP, mapping.text(GROUP)).put("scim_group_id", mapping.text(GROUP));
        json.put(NAME, mapping.text(NAME)).put("scim_group_display_name", mapping.text(NAME));
        json.set("role", store.roles().find(mapping.text(ROLE)).map(roleJson::of).orElse(null));
        json.set(PRECEDENCE, mapping.properties().get(PRECEDENCE));
        json.put("created_at", millis(mapping.createdAt()));
        return json.put("updated_at", millis(mapping.updatedAt()));
    }
}
