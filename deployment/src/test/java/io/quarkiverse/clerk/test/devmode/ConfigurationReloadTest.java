package io.quarkiverse.clerk.test.devmode;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.QuarkusDevModeTest;

/**
 * Keys and properties are added and removed while the application runs: the emulator goes and comes, and the next request meets
 * them.
 */
class ConfigurationReloadTest {

    private static final String WORKING_DIRECTORY = "user.dir";
    private static final String API = "quarkus.clerk.api-url";
    private static final String NOT_SET = "not set";
    private static final String PROPERTIES = "application.properties";
    private static final String EMPTY = "# Nothing yet\n";

    private static String before;
    private static Path project;

    @RegisterExtension
    static final QuarkusDevModeTest APPLICATION = new QuarkusDevModeTest()
            .withApplicationRoot(jar -> jar.addClass(ReloadedResource.class)
                    .addAsResource(new StringAsset(EMPTY), PROPERTIES));

    @BeforeAll
    static void beInADirectoryOfItsOwn() throws IOException {
        before = System.getProperty(WORKING_DIRECTORY);
        project = Files.createTempDirectory("clerk-dev-mode");
        System.setProperty(WORKING_DIRECTORY, project.toString());
    }

    @AfterAll
    static void leave() throws IOException {
        System.setProperty(WORKING_DIRECTORY, before);
        Files.deleteIfExists(project.resolve(".env.local"));
        Files.deleteIfExists(project);
    }

    private static String property(String name) {
        return given().queryParam("name", name).get("/reloaded/property").then().statusCode(200).extract().asString();
    }

    private static String emulator() {
        String url = property(API);
        given().baseUri(url).get("/.well-known/jwks.json").then().statusCode(200);
        return url;
    }

    private static void assertGone(String emulator) {
        assertThatThrownBy(() -> given().baseUri(emulator).get("/.well-known/jwks.json"))
                .isInstanceOf(ConnectException.class);
    }

    @Test
    void keysInAFileAndProperties() throws IOException {
        String first = emulator();

        Files.writeString(project.resolve(".env.local"), "CLERK_SECRET_KEY=sk_test_of_mine\n");
        assertThat(property(API)).isEqualTo(NOT_SET);
        assertThat(property("quarkus.clerk.secret-key")).isEqualTo("sk_test_of_mine");
        assertGone(first);

        Files.delete(project.resolve(".env.local"));
        String second = emulator();

        APPLICATION.modifyResourceFile(PROPERTIES, text -> "quarkus.clerk.default-protection=require-session\n");
        given().get("/reloaded").then().statusCode(401);

        APPLICATION.modifyResourceFile(PROPERTIES, text -> "quarkus.clerk.secret-key=sk_test_of_mine\n");
        assertThat(property(API)).isEqualTo(NOT_SET);
        assertGone(second);

        APPLICATION.modifyResourceFile(PROPERTIES, text -> EMPTY);
        emulator();
    }
}
