package io.quarkiverse.clerk.emulator.backend;

import static io.vertx.core.http.HttpMethod.DELETE;
import static io.vertx.core.http.HttpMethod.POST;
import static io.vertx.core.http.HttpMethod.PUT;

import java.time.Clock;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.clerk.emulator.http.ApiRequest;
import io.quarkiverse.clerk.emulator.http.ApiRoutes;
import io.quarkiverse.clerk.emulator.http.ClerkError;
import io.quarkiverse.clerk.emulator.store.Organization;
import io.quarkiverse.clerk.emulator.store.Store;
import io.quarkiverse.clerk.emulator.store.User;

/** The picture of a user and the logo of an organization. */
final class ImagesResource {

    private static final String PROFILE_IMAGE = "/users/:user_id/profile_image";
    private static final String LOGO = "/organizations/:organization_id/logo";
    private static final String UPLOADER = "uploader_user_id";

    private final Store store;
    private final Finder find;
    private final Images images;
    private final UserJson userJson;
    private final OrganizationJson organizationJson;
    private final Clock clock;

    ImagesResource(Store store, UserJson userJson, OrganizationJson organizationJson, Clock clock) {
        this.store = store;
        this.find = new Finder(store);
        this.images = new Images(store, clock);
        this.userJson = userJson;
        this.organizationJson = organizationJson;
        this.clock = clock;
    }

    void register(ApiRoutes routes) {
        routes.on(POST, PROFILE_IMAGE, this::setProfileImage)
                .on(DELETE, PROFILE_IMAGE, this::deleteProfileImage)
                .on(PUT, LOGO, this::setLogo)
                .on(DELETE, LOGO, this::deleteLogo);
    }

    private JsonNode setProfileImage(ApiRequest request) {
        User user = find.user(request);
        return setProfileImage(user, images.upload(request, Optional.ofNullable(user.profile().imageId())).id());
    }

    private JsonNode setProfileImage(User user, String imageId) {
        return userJson.of(store.users().save(user.withProfile(user.profile().withImage(imageId), clock.instant())));
    }

    private JsonNode deleteProfileImage(ApiRequest request) {
        User user = find.user(request);
        images.remove(Optional.ofNullable(user.profile().imageId()));
        return setProfileImage(user, null);
    }

    private JsonNode setLogo(ApiRequest request) {
        Organization organization = find.organization(request);
        request.field(UPLOADER).filter(id -> store.users().find(id).isEmpty()).ifPresent(id -> {
            throw ClerkError.missingResource(UPLOADER);
        });
        ObjectNode json = setLogo(organization, Optional.of(images.upload(request, organization.imageId()).id()));
        return json.put("logo_url", json.path("image_url").asText());
    }

    private JsonNode deleteLogo(ApiRequest request) {
        Organization organization = find.organization(request);
        images.remove(organization.imageId());
        return setLogo(organization, Optional.empty());
    }

    private ObjectNode setLogo(Organization organization, Optional<String> imageId) {
        return organizationJson.of(store.organizations().save(organization.withImage(imageId, clock.instant())));
    }
}
