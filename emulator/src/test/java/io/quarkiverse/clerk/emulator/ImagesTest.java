package io.quarkiverse.clerk.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.restassured.response.ValidatableResponse;

class ImagesTest extends EmulatorTestBase {

    /** A single transparent pixel. */
    private static final byte[] PNG = Base64.getDecoder().decode(
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
    private static final String PROFILE_IMAGE = "/users/" + SOLO + "/profile_image";
    private static final String LOGO = "/organizations/" + ACME + "/logo";

    @Test
    void profileImages() {
        String url = upload(PNG).statusCode(200).body("has_image", equalTo(true))
                .body("image_url", startsWith(emulator.url() + "/images/img_")).extract().path("image_url");
        byte[] image = anonymous().get(url).then().statusCode(200).header("Content-Type", equalTo("image/png"))
                .header("X-Content-Type-Options", equalTo("nosniff")).extract().asByteArray();
        assertThat(image).isEqualTo(PNG);
        get("/users/" + SOLO).body("image_url", equalTo(url));

        upload(PNG).statusCode(200);
        anonymous().get(url).then().statusCode(404);
        delete(PROFILE_IMAGE).statusCode(200).body("has_image", equalTo(false)).body("image_url", equalTo(""));
        assertError(delete(PROFILE_IMAGE), 404, "image_not_found");
    }

    @Test
    void whoHasNoNameEitherLooksLikeAnybody() {
        String url = post("/users", Map.of("email_address", List.of("anybody@example.com"), "skip_password_requirement", true))
                .statusCode(200).body("has_image", equalTo(false)).extract().path("image_url");
        anonymous().get(url).then().statusCode(200).header("Content-Type", equalTo("image/svg+xml"));
    }

    @Test
    void logos() {
        post("/organizations/" + ACME + "/memberships", Map.of("user_id", SOLO, "role", "org:member"));
        backend().contentType("multipart/form-data").multiPart("file", "logo.png", PNG, "image/png")
                .multiPart("uploader_user_id", ADMIN).put(LOGO).then().statusCode(200)
                .body("object", equalTo("organization")).body("has_image", equalTo(true))
                .body("logo_url", startsWith(emulator.url() + "/images/img_"));
        get("/users/" + SOLO + "/organization_memberships").body("data[0].organization.has_image", equalTo(true));
        assertError(backend().contentType("multipart/form-data").multiPart("file", "logo.png", PNG, "image/png")
                .multiPart("uploader_user_id", "user_x").put(LOGO).then(), 422, "form_resource_not_found",
                "uploader_user_id");
        delete(LOGO).statusCode(200).body("has_image", equalTo(false));
        assertError(delete(LOGO), 404, "image_not_found");
    }

    @Test
    void logosOfOAuthApplications() {
        String id = post("/oauth_applications", Map.of("name", "Partner", "redirect_uris",
                List.of("https://partner.example.com/callback"))).statusCode(200).extract().path("id");
        backend().contentType("multipart/form-data").multiPart("file", "logo.png", PNG, "image/png")
                .put("/oauth_applications/" + id + "/logo").then().statusCode(200)
                .body("client_image_url", startsWith(emulator.url() + "/images/img_"));
    }

    @Test
    void refusesWhatIsNoPicture() {
        assertError(upload("<svg onload='alert(1)'/>".getBytes()), 400, "request_body_invalid");
        assertError(upload(new byte[0]), 400, "form_param_missing", "file");
        assertError(post(PROFILE_IMAGE), 400, "form_param_missing", "file");
        byte[] huge = Arrays.copyOf(PNG, 10 * 1024 * 1024 + 1);
        assertError(upload(huge), 413, "image_too_large");
        get("/users/" + SOLO).body("has_image", equalTo(false));
    }

    @Test
    void picturesGoWithTheirOwners() {
        String url = upload(PNG).extract().path("image_url");
        delete("/users/" + SOLO).statusCode(200);
        anonymous().get(url).then().statusCode(404);
    }

    private ValidatableResponse upload(byte[] content) {
        return backend().contentType("multipart/form-data").multiPart("file", "me.png", content, "image/png")
                .post(PROFILE_IMAGE).then();
    }
}
