package io.quarkiverse.clerk.emulator.frontend;

import static io.vertx.core.http.HttpMethod.DELETE;
import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.PATCH;
import static io.vertx.core.http.HttpMethod.POST;

import java.time.Clock;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.clerk.emulator.backend.BrowserResources;
import io.quarkiverse.clerk.emulator.backend.Images;
import io.quarkiverse.clerk.emulator.backend.MetadataBodies;
import io.quarkiverse.clerk.emulator.backend.UserForm;
import io.quarkiverse.clerk.emulator.frontend.Callers.Caller;
import io.quarkiverse.clerk.emulator.http.ApiRequest;
import io.quarkiverse.clerk.emulator.http.ApiRoutes;
import io.quarkiverse.clerk.emulator.http.Body;
import io.quarkiverse.clerk.emulator.http.ClerkError;
import io.quarkiverse.clerk.emulator.http.Json;
import io.quarkiverse.clerk.emulator.store.Image;
import io.quarkiverse.clerk.emulator.store.Store;
import io.quarkiverse.clerk.emulator.store.User;
import io.vertx.core.Future;

/** {@code /v1/me}: the user of the session. */
final class MeResource {

    private static final String ME = "/me";
    private static final String IMAGE = ME + "/profile_image";
    private static final String[] FIELDS = { "username", "first_name", "last_name", "locale", "timezone",
            "primary_email_address_id", "primary_phone_number_id", "primary_web3_wallet_id" };

    private final Store store;
    private final Callers callers;
    private final Answers answers;
    private final BrowserResources resources;
    private final UserForm users;
    private final Images images;
    private final Clock clock;

    MeResource(Store store, Callers callers, Answers answers, BrowserResources resources, Clock clock) {
        this.store = store;
        this.callers = callers;
        this.answers = answers;
        this.resources = resources;
        this.users = new UserForm(store, clock);
        this.images = new Images(store, clock);
        this.clock = clock;
    }

    void register(ApiRoutes routes) {
        routes.on(GET, ME, request -> Answers.read(resources.user(callers.signedIn(request).user())))
                .onAsync(PATCH, ME, this::update)
                .onAsync(PATCH, ME + "/metadata", this::mergeMetadata)
                .onAsync(DELETE, ME, this::delete)
                .onAsync(POST, IMAGE, this::setImage)
                .onAsync(DELETE, IMAGE, this::deleteImage);
    }

    /** Public metadata is not for users to change, nor is anything that a field does not name. */
    private Future<JsonNode> update(ApiRequest request) {
        Caller caller = callers.signedIn(request);
        Form form = Form.of(request);
        User changed = users.update(caller.user(), form.body(FIELDS));
        return save(request, caller, changed.withMetadata(
                MetadataBodies.replacement(form.body("unsafe_metadata"), changed.metadata()), clock.instant()));
    }

    private Future<JsonNode> mergeMetadata(ApiRequest request) {
        Caller caller = callers.signedIn(request);
        Body body = Form.of(request).body("unsafe_metadata");
        return save(request, caller, caller.user().withMetadata(MetadataBodies.merged(body, caller.user().metadata()),
                clock.instant()));
    }

    private Future<JsonNode> delete(ApiRequest request) {
        Caller caller = callers.signedIn(request);
        if (!caller.user().settings().deleteSelfEnabled()) {
            throw ClerkError.of(403, "user_delete_self_not_enabled", "Not allowed",
                    "Users of this instance, or this user, cannot delete themselves.");
        }
        store.deleteUser(caller.user().id());
        return answers.changed(request, caller.client(), Json.deleted("user", caller.user().id()));
    }

    private Future<JsonNode> setImage(ApiRequest request) {
        Caller caller = callers.signedIn(request);
        User user = caller.user();
        Image image = images.upload(request, Optional.ofNullable(user.profile().imageId()));
        store.users().save(user.withProfile(user.profile().withImage(image.id()), clock.instant()));
        return answers.changed(request, caller.client(), Json.resource("image", image.id()).put("name", image.id())
                .put("public_url", store.urls().image(image.id())));
    }

    private Future<JsonNode> deleteImage(ApiRequest request) {
        Caller caller = callers.signedIn(request);
        User user = caller.user();
        images.remove(Optional.ofNullable(user.profile().imageId()));
        store.users().save(user.withProfile(user.profile().withImage(null), clock.instant()));
        return answers.changed(request, caller.client(), Json.deleted("image", user.profile().imageId()));
    }

    private Future<JsonNode> save(ApiRequest request, Caller caller, User changed) {
        return answers.changed(request, caller.client(), resources.user(store.users().save(changed)));
    }
}
