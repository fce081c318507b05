package io.quarkiverse.clerk.emulator;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NpmFilesTest extends EmulatorTestBase {

    @TempDir
    Path folder;

    @BeforeEach
    void install() throws IOException {
        Path dist = Files.createDirectories(folder.resolve("node_modules/@clerk/clerk-js/dist"));
        Files.writeString(dist.resolve("clerk.browser.js"), "window.Clerk = {}");
        Files.writeString(dist.resolve("clerk.browser.js.map"), "{}");
        Files.writeString(dist.resolve("clerk.mjs"), "export {}");
        Files.writeString(folder.resolve("node_modules/@clerk/clerk-js/package.json"), "{}");
        Files.writeString(folder.resolve("secret.js"), "secret");
        stop();
        emulator = ClerkEmulator.start(options().nodeModules(folder.resolve("node_modules")).build());
    }

    @ParameterizedTest
    @CsvSource({ "/npm/@clerk/clerk-js/dist/clerk.browser.js,text/javascript",
            "/npm/@clerk/clerk-js@6/dist/clerk.browser.js,text/javascript",
            "/__clerk/npm/@clerk/clerk-js@6.40.0/dist/clerk.browser.js,text/javascript",
            "/__clerk/npm/@clerk/clerk-js@latest/dist/clerk.browser.js.map,application/json",
            "/npm/@clerk/clerk-js@6/dist/clerk.mjs,text/javascript" })
    void servesWhatIsInstalledWhateverTheVersion(String path, String type) {
        anonymous().urlEncodingEnabled(false).get(path).then().statusCode(200).header("Content-Type", containsString(type))
                .header("X-Content-Type-Options", equalTo("nosniff")).header("Access-Control-Allow-Origin", equalTo("*"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "/npm/@clerk/clerk-js/package.json", "/npm/@clerk/clerk-js/dist/../package.json",
            "/npm/@clerk/clerk-js/dist/..%2fpackage.json", "/npm/@clerk/clerk-js/dist/%2e%2e/package.json",
            "/npm/@clerk/clerk-js@..%2f/dist/clerk.mjs", "/npm/@clerk/clerk-js/dist/..%2f..%2f..%2f..%2fsecret.js",
            "/npm/@clerk/clerk-js/dist/..\\..\\package.json", "/npm/@clerk/backend/dist/index.js",
            "/npm/@clerk/clerk-js/dist/.hidden.js" })
    void staysInItsFolder(String path) {
        assertError(anonymous().urlEncodingEnabled(false).get(path.replace("\\", "%5c")).then(), 404, "resource_not_found");
    }

    @Test
    void saysWhatIsMissing() {
        assertError(anonymous().get("/npm/@clerk/ui@1/dist/ui.browser.js").then()
                .body("errors[0].long_message", containsString("npm install @clerk/ui")), 404, "resource_not_found");
        assertError(anonymous().get("/npm/@clerk/clerk-js@6/dist/nothing.js").then()
                .body("errors[0].long_message", containsString("has no dist/nothing.js")), 404, "resource_not_found");
        stop();
        emulator = ClerkEmulator.start(options().build());
        assertError(anonymous().get("/npm/@clerk/clerk-js@6/dist/clerk.browser.js").then()
                .body("errors[0].long_message", containsString("nodeModules")), 404, "resource_not_found");
    }
}
