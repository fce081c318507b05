package io.quarkiverse.clerk.emulator.backend;

import static io.vertx.core.http.HttpMethod.DELETE;
import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.PATCH;
import static io.vertx.core.http.HttpMethod.POST;
import static io.vertx.core.http.HttpMethod.PUT;

import java.time.Clock;
import java.util.List;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.clerk.emulator.http.ApiRequest;
import io.quarkiverse.clerk.emulator.http.ApiRoutes;
import io.quarkiverse.clerk.emulator.http.Body;
import io.quarkiverse.clerk.emulator.http.ClerkError;
import io.quarkiverse.clerk.emulator.http.Json;
import io.quarkiverse.clerk.emulator.http.Paging;
import io.quarkiverse.clerk.emulator.store.Metadata;
import io.quarkiverse.clerk.emulator.store.Store;
import io.quarkiverse.clerk.emulator.store.User;
import io.quarkiverse.clerk.emulator.store.UserSettings;

/** {@code /v1/users}. */
final class UsersResource {

    private final Store store;
    private final Finder find;
    private final UserJson json;
    private final UserQuery query;
    private final UserForm form;
    private final MembershipJson membershipJson;
    private final Clock clock;

    UsersResource(Store store, UserJson json, MembershipJson membershipJson, Clock clock) {
        this.store = store;
        this.find = new Finder(store);
        this.json = json;
        this.query = new UserQuery(store);
        this.form = new UserForm(store, clock);
        this.membershipJson = membershipJson;
        this.clock = clock;
    }

    void register(ApiRoutes routes) {
        routes.on(GET, "/users", request -> Paging.of(request).bare(query.ordered(request), json::of))
                .on(GET, "/users/count", this::count)
                .on(POST, "/users", request -> saved(form.create(request.body())))
                .on(GET, "/users/:user_id", request -> json.of(find.user(request)))
                .on(PATCH, "/users/:user_id", this::update)
                .on(DELETE, "/users/:user_id", this::delete)
                .on(PATCH, "/users/:user_id/metadata", this::mergeMetadata)
                .on(PUT, "/users/:user_id/metadata", this::replaceMetadata)
                .on(POST, "/users/:user_id/ban", request -> change(request, settings -> settings.withBanned(true)))
                .on(POST, "/users/:user_id/unban", request -> change(request, settings -> settings.withBanned(false)))
                .on(POST, "/users/:user_id/lock", request -> change(request, settings -> settings.withLocked(true)))
                .on(POST, "/users/:user_id/unlock", request -> change(request, settings -> settings.withLocked(false)))
                .on(POST, "/users/:user_id/verify_password", this::verifyPassword)
                .on(GET, "/users/:user_id/organization_memberships", this::memberships);
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
        Metadata patch = MetadataBodies.patch(request.body());
        return saved(user.withMetadata(user.metadata().merged(patch), clock.instant()));
    }

    private JsonNode replaceMetadata(ApiRequest request) {
        User user = find.user(request);
        return saved(user.withMetadata(MetadataBodies.replacement(request.body(), user.metadata()), clock.instant()));
    }

    /** Clerk revokes the sessions of a user that is banned or locked. */
    private JsonNode change(ApiRequest request, Function<UserSettings, UserSettings> settings) {
        User user = find.user(request);
        JsonNode answer = saved(user.withSettings(settings.apply(user.settings()), clock.instant()));
        User changed = find.user(user.id());
        if (changed.settings().banned() || changed.settings().locked()) {
            store.signIns().revokeAll(changed);
        }
        return answer;
    }

    private JsonNode verifyPassword(ApiRequest request) {
        User user = find.user(request);
        String password = request.body().required("password");
        if (user.password().filter(set -> set.matches(password)).isEmpty()) {
            throw ClerkError.refused("incorrect_password", "password", "The password is not the one of this user.");
        }
        return Json.object().put("verified", true);
    }

    private JsonNode memberships(ApiRequest request) {
        User user = find.user(request);
        return Paging.of(request).envelope(List.copyOf(store.memberships().ofUser(user.id())), membershipJson::of);
    }

    private JsonNode saved(User user) {
        return json.of(store.users().save(user));
    }
}
