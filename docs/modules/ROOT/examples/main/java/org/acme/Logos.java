package org.acme;

import java.nio.file.Path;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkiverse.clerk.api.OrganizationsApi;
import io.quarkiverse.clerk.api.UsersApi;
import io.quarkiverse.clerk.api.model.ImageUpload;

@ApplicationScoped
public class Logos {

    // tag::logo[]
    @Inject
    OrganizationsApi organizations;

    public String upload(String organizationId, Path file, String uploader) {
        return organizations.uploadLogo(organizationId, ImageUpload.of(file, "image/png").uploadedBy(uploader)).imageUrl();
    }

    public void remove(String organizationId) {
        organizations.deleteLogo(organizationId);
    }
    // end::logo[]

    // tag::picture[]
    @Inject
    UsersApi users;

    public boolean picture(String userId, byte[] picture) {
        return users.setProfileImage(userId, ImageUpload.of(picture, "me.png", "image/png")).hasImage();
    }
    // end::picture[]
}
