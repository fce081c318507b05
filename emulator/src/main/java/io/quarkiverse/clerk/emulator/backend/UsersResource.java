package io.quarkiverse.clerk.emulator.backend;

import static io.vertx.core.http.HttpMethod.DELETE;
import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.PATCH;
import static io.vertx.core.http.HttpMethod.POST;
import static io.vertx.core.http.HttpMethod.PUT;

import java.time.Clock;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.clerk.emulator.http.ApiRequest;
import io.quarkiverse.clerk.emulator.http.ApiRoutes;
import io.quarkiverse.clerk.emulator.http.Body;
import io.quarkiverse.clerk.emulator.http.Json;
import io.quarkiverse.clerk.emulator.http.Paging;
import io.quarkiverse.clerk.emulator.store.Store;
import io.quarkiverse.clerk.emulator.store.User;

/** {@code /v1/users}: the users themselves. */
final class UsersResource {

    private static final String ONE = "/users/:user_id";

    private final Store store;
    private final Finder find;
    private final UserJson json;
    private final UserQuery query;
    private final UserForm form;
    private final Clock clock;

    UsersResource(Store store, UserJson json, Clock clock) {
        this.store = store;
        this.find = new Finder(store);
        this.json = json;
        this.query = new UserQuery(store);
        this.form = new UserForm(store, clock);
        this.clock = clock;
    }

    void register(ApiRoutes routes) {
        routes.on(GET, "/users", request -> Paging.of(request).bare(query.ordered(request), json::of))
                .on(GET, "/users/count", this::count)
                .on(POST, "/users", request -> saved(form.create(request.body())))
                .on(GET, ONE, request -> json.of(find.user(request)))
                .on(PATCH, ONE, this::update)
                .on(DELETE, ONE, this::delete)
                .on(PATCH, ONE + "/metadata", this::mergeMetadata)
                .on(PUT, ONE + "/metadata", this::replaceMetadata);
    }

    private JsonNode count(ApiRequest request) {
        return Json.object().put("object", "total_count").put("total_count", query.matching(request).size());
    }

    private JsonNode update(ApiRequest request) {
        User user = find.user(request);
        Body body = request.body();
        User updated = form.update(user, body);
        if (body.flag("sign_out_of_other_sessions", false)) {
            store.signIns().revokeAll(user);
        }
        return saved(updated);
    }

    private JsonNode delete(ApiRequest request) {
        User user = find.user(request);
        store.deleteUser(user.id());
        return Json.deleted("user", user.id());
    }

    private JsonNode mergeMetadata(ApiRequest request) {
        User user = find.user(request);
        return saved(user.withMetadata(MetadataBodies.merged(request.body(), user.metadata()), clock.instant()));
    }

    private JsonNode replaceMetadata(ApiRequest request) {
        User user = find.user(request);
        return saved(user.withMetadata(MetadataBodies.replacement(request.body(), user.metadata()), clock.instant()));
    }

    private JsonNode saved(User user) {
        return json.of(store.users().save(user));
    }
}
