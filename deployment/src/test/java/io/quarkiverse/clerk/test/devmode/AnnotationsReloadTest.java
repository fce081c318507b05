package io.quarkiverse.clerk.test.devmode;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.QuarkusDevModeTest;
import io.restassured.response.ValidatableResponse;

/** An annotation is added, changed and removed while the application runs: the next request meets it. */
class AnnotationsReloadTest {

    private static final String NONE = "// <annotation>";
    private static final String STRICT = "@io.quarkiverse.clerk.RequireClerkSession";
    private static final String LAX = "@io.quarkiverse.clerk.ClerkSession";
    private static final String PERMISSION = "@io.quarkiverse.clerk.RequireClerkSession(permission = \"org:orders:delete\")";
    private static final String MISSPELT = "@io.quarkiverse.clerk.RequireClerkSession(permission = \"delete\")";
    private static final String SOLO = "user_emulatorsolo";

    @RegisterExtension
    static final QuarkusDevModeTest APPLICATION = new QuarkusDevModeTest()
            .withApplicationRoot(jar -> jar.addClass(ReloadedResource.class));

    private static ValidatableResponse stranger() {
        return given().get("/reloaded").then();
    }

    private static ValidatableResponse signedIn() {
        String api = given().queryParam("name", "quarkus.clerk.api-url").get("/reloaded/property").asString();
        String session = given().baseUri(api).header("Authorization", "Bearer sk_test_emulator")
                .contentType("application/json").body(Map.of("user_id", SOLO)).post("/v1/sessions").path("id");
        String token = given().baseUri(api).header("Authorization", "Bearer sk_test_emulator")
                .contentType("application/json").body(Map.of()).post("/v1/sessions/" + session + "/tokens").path("jwt");
        return given().header("Authorization", "Bearer " + token).get("/reloaded").then();
    }

    private static void replace(String one, String other) {
        APPLICATION.modifySourceFile(ReloadedResource.class, source -> source.replace(one, other));
    }

    @Test
    void theNextRequestMeetsIt() {
        stranger().statusCode(200).body(equalTo("nobody"));

        replace(NONE, STRICT);
        stranger().statusCode(401);
        signedIn().statusCode(200).body(equalTo(SOLO));

        replace(STRICT, PERMISSION);
        signedIn().statusCode(403);

        replace(PERMISSION, LAX);
        stranger().statusCode(200).body(equalTo("nobody"));
        signedIn().statusCode(200).body(equalTo(SOLO));

        replace(LAX, MISSPELT);
        // Quarkus shows the mistake on its page instead of the application.
        stranger().statusCode(500);

        replace(MISSPELT, NONE);
        stranger().statusCode(200).body(equalTo("nobody"));
    }
}
