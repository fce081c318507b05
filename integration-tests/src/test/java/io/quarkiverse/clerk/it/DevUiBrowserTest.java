package io.quarkiverse.clerk.it;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.chrome.ChromeDriver;

import io.quarkus.test.QuarkusDevModeTest;

/** A developer looks through the pages of the Dev UI of the demo, signs in as somebody, and calls an endpoint. */
class DevUiBrowserTest {

    private static final String BASE = "http://localhost:8080";
    private static final String DEV_UI = BASE + "/q/dev-ui/";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @RegisterExtension
    static final QuarkusDevModeTest DEMO = new QuarkusDevModeTest()
            .withApplicationRoot(jar -> jar.addPackage(OrderResource.class.getPackage())
                    .deleteClass(DevUiBrowserTest.class)
                    .addAsResource(Path.of("src/main/resources/application.properties").toFile(), "application.properties"));

    private ChromeDriver browser;
    private DevUiPage page;

    @BeforeEach
    void start() {
        boolean installed = Chromium.isInstalled();
        if (!installed) {
            System.out.println("SKIPPED: DevUiBrowserTest needs chromium and chromedriver (Debian: chromium, chromium-driver)");
        }
        assumeTrue(installed, "chromium and chromedriver are installed");
        browser = Chromium.start();
        browser.manage().window().setSize(new Dimension(1440, 1180));
        page = new DevUiPage(browser);
    }

    @AfterEach
    void stop() {
        if (browser != null) {
            browser.quit();
        }
    }

    private void awaitText(String... expected) {
        await().atMost(PATIENCE).ignoreExceptions().untilAsserted(() -> assertThat(page.text()).contains(expected));
    }

    /** The items come from the emulator, later than the box. */
    private void awaitAndChoose(String box, String item) {
        await().atMost(PATIENCE).ignoreExceptions().untilAsserted(() -> page.choose(box, item));
    }

    /** Without what Quarkus says when its registry of extensions cannot be reached, which is not ours. */
    private void screenshot(String name) {
        page.dismissNotifications();
        Chromium.screenshot(browser, name);
    }

    @Test
    void allPages() {
        browser.get(DEV_UI + "extensions");
        awaitText("emulator", "test keys", "Users and organizations");
        page.scrollTo("qwc-clerk-card");
        screenshot("dev-ui-0-card");

        browser.get(DEV_UI + "quarkus-clerk/endpoints");
        awaitText("/api/orders/{id}", "permission org:orders:delete", "@RequireClerkSession", "no annotation, no default");
        screenshot("dev-ui-1-endpoints");

        browser.get(DEV_UI + "quarkus-clerk/session");
        awaitText("Sign in as", "Call an endpoint");
        awaitAndChoose("user", "user_emulatoradmin");
        awaitText("Acme (org:admin)");
        page.click("sign-in");
        awaitText("signed-in", "Verified", "\"sub\": \"user_emulatoradmin\"");
        page.setValue("path", "/api/me");
        page.click("call");
        awaitText("200 OK", "\"organizationRole\": \"org:admin\"");
        screenshot("dev-ui-2-session");

        page.setValue("token", "nonsense");
        page.click("decide");
        awaitText("signed-out", "token-invalid");

        browser.get(DEV_UI + "quarkus-clerk/users-and-organizations");
        awaitText("Users", "admin+clerk_test@example.com");
        page.setValue("email", "jane+clerk_test@example.com");
        page.setValue("firstName", "Jane");
        page.click("create-user");
        awaitText("jane+clerk_test@example.com");
        page.setValue("organizationName", "Globex");
        awaitAndChoose("createdBy", "user_emulatorsolo");
        page.click("create-organization");
        awaitText("globex", "Globex · org:admin");
        screenshot("dev-ui-3-users");

        browser.get(DEV_UI + "quarkus-clerk/log");
        awaitText("/api/me", "user_emulatoradmin");
        given().get(BASE + "/api/orders").then().statusCode(401);
        awaitText("GET /api/orders", "dev-browser-missing");
        screenshot("dev-ui-4-log");
    }
}
