package io.quarkiverse.clerk.it;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URL;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;

/** Nobody has installed the packages of npm yet. */
@QuarkusTest
@TestProfile(FrontEndWithoutPackagesTest.NoPackages.class)
class FrontEndWithoutPackagesTest {

    @TestHTTPResource("/")
    URL root;

    public static class NoPackages implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.clerk.devservices.node-modules", "target/no-node-modules");
        }
    }

    @Test
    void thePageIsToldWhereClerkIs() {
        given().get("/app/configuration").then().statusCode(200).body("publishableKey", startsWith("pk_test_"))
                .body("proxyUrl", equalTo("/__clerk"));
    }

    @Test
    void thePageSaysWhatToRun() {
        boolean installed = Chromium.isInstalled();
        if (!installed) {
            System.out.println("SKIPPED: FrontEndWithoutPackagesTest needs chromium and chromedriver");
        }
        assumeTrue(installed, "chromium and chromedriver are installed");
        try (FrontEnd page = new FrontEnd("http://localhost:" + root.getPort(), "front-end-without-packages")) {
            page.open("/app/sign-in");
            page.awaitText("failed", "npm --prefix integration-tests install");
            page.awaitText("failure", "/__clerk/npm/@clerk/ui@1/dist/ui.browser.js could not be loaded.");
            page.screenshot("what-to-run");
        }
    }
}
