package io.quarkiverse.clerk.test.devui;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;

import org.awaitility.core.ThrowingRunnable;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.QuarkusDevModeTest;

/** A developer looks through the pages, signs in as somebody, and calls an endpoint. */
class DevUiBrowserTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @RegisterExtension
    static final QuarkusDevModeTest APPLICATION = new QuarkusDevModeTest()
            .withApplicationRoot(jar -> jar.addClasses(ShownEndpoints.class, ShownEndpoints.Orders.class,
                    ShownEndpoints.Open.class, ShownEndpoints.Described.class, ShownEndpoints.Reports.class,
                    ShownEndpoints.Events.class)
                    .addAsResource(new StringAsset("quarkus.clerk.webhooks.path=/webhooks/clerk\n"),
                            "application.properties"));

    private DevUiPage page;

    @BeforeEach
    void start() {
        boolean possible = DevUiPage.isPossible();
        if (!possible) {
            System.out.println("SKIPPED: DevUiBrowserTest needs chromium and chromedriver (Debian: chromium, chromium-driver)");
        }
        assumeTrue(possible, "chromium and chromedriver are installed");
        page = new DevUiPage();
    }

    @AfterEach
    void stop() {
        if (page != null) {
            page.close();
        }
    }

    /** Components and what they show come one after the other. */
    private static void eventually(ThrowingRunnable assertion) {
        await().atMost(PATIENCE).ignoreExceptions().untilAsserted(assertion);
    }

    private void awaitText(String... expected) {
        eventually(() -> assertThat(page.text()).contains(expected));
    }

    @Test
    void allPages() {
        page.open("extensions");
        awaitText("emulator", "test keys", "Users and organizations", "version 999-SNAPSHOT");
        page.scrollTo("qwc-clerk-card");
        page.screenshot("dev-ui-0-card");

        page.open("quarkus-clerk/endpoints");
        awaitText("/orders/{id}", "permission org:orders:delete", "reverification strict", "accepts api_key",
                "@RequireClerkSession", "method of interface", "no annotation, no default");
        page.screenshot("dev-ui-1-endpoints");

        page.open("quarkus-clerk/session");
        awaitText("Sign in as", "Call an endpoint");
        eventually(() -> page.choose("user", "user_emulatoradmin"));
        awaitText("Acme (org:admin)");
        eventually(() -> page.click("sign-in"));
        awaitText("signed-in", "Verified", "\"sub\": \"user_emulatoradmin\"", "\"rol\": \"admin\"");
        page.setValue("path", "/orders");
        eventually(() -> page.click("call"));
        awaitText("200 OK", "content-length");
        page.screenshot("dev-ui-2-session");

        page.setValue("token", "nonsense");
        page.click("decide");
        awaitText("signed-out", "token-invalid");

        page.open("quarkus-clerk/users-and-organizations");
        awaitText("Users", "admin+clerk_test@example.com");
        page.setValue("email", "jane+clerk_test@example.com");
        page.setValue("firstName", "Jane");
        eventually(() -> page.click("create-user"));
        awaitText("User created", "jane+clerk_test@example.com");
        page.setValue("organizationName", "Globex");
        page.choose("createdBy", "user_emulatorsolo");
        eventually(() -> page.click("create-organization"));
        awaitText("Organization created", "Globex · org:admin");
        page.setValue("event", "session.ended");
        eventually(() -> page.click("send-event"));
        awaitText("Event sent");
        page.screenshot("dev-ui-3-users");

        page.open("quarkus-clerk/log");
        awaitText("GET /orders", "user_emulatoradmin");
        given().port(8080).get("/orders/teaser").then().statusCode(200);
        awaitText("GET /orders/teaser", "dev-browser-missing");
        page.screenshot("dev-ui-4-log");
    }
}
