package io.quarkiverse.clerk.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;

import io.quarkiverse.clerk.emulator.ClerkEmulator;
import io.quarkiverse.clerk.emulator.ClerkEmulatorOptions;
import io.quarkiverse.clerk.emulator.InstanceType;

/** What of the emulator depends on how browsers treat cookies and redirects: with a browser, and without an SDK. */
class EmulatorBrowserTest {

    private ChromeDriver browser;
    private PlainApplication application;

    @BeforeEach
    void start() {
        assumeTrue(Chromium.isInstalled(), "chromium and chromedriver are installed");
        application = new PlainApplication();
        browser = Chromium.start();
    }

    @AfterEach
    void stop() {
        if (browser != null) {
            browser.quit();
            application.close();
        }
    }

    private static String handshake(String frontendApi, String back) {
        return frontendApi + "/v1/client/handshake?format=nonce&redirect_url="
                + URLEncoder.encode(back, StandardCharsets.UTF_8);
    }

    private void signIn(String frontendApi, String back) {
        browser.get(frontendApi + "/sign-in?redirect_url=" + URLEncoder.encode(back, StandardCharsets.UTF_8));
        browser.findElement(By.cssSelector(
                "form:has(input[value='user_emulatoradmin']) button[value='org_emulatoracme']")).click();
        // The browser is under way now, and no longer than until the application has answered.
        await().until(() -> !browser.findElements(By.id("url")).isEmpty());
    }

    private String text(String id) {
        return browser.findElement(By.id(id)).getText();
    }

    @Test
    void aDevelopmentInstanceUsesTheUrl() {
        try (ClerkEmulator emulator = ClerkEmulator.start(ClerkEmulatorOptions.defaults())) {
            String here = application.at("localhost");
            signIn(emulator.url().toString(), here + "/orders?page=2");
            assertThat(text("url")).startsWith("/orders?page=2&__clerk_db_jwt=dvb_");
            assertThat(text("cookies")).contains("__session=", "__client_uat=", "__clerk_db_jwt=", "__client=");

            browser.get(handshake(emulator.url().toString(), here + "/orders"));
            assertThat(text("url")).matches("/orders\\?__clerk_handshake_nonce=[0-9a-f]{32}");

            browser.get(emulator.url() + "/sign-out?redirect_url=" + here + "/bye");
            assertThat(text("url")).startsWith("/bye?__clerk_db_jwt=");
            assertThat(text("cookies")).doesNotContain("__session").contains("__client_uat=0");
        }
    }

    @Test
    void aProductionInstanceUsesCookiesOfItsDomain() {
        ClerkEmulatorOptions options = ClerkEmulatorOptions.builder().instanceType(InstanceType.PRODUCTION)
                .satelliteDomains(List.of("satellite.localhost")).build();
        try (ClerkEmulator emulator = ClerkEmulator.start(options)) {
            String frontendApi = "http://clerk.emulator.localhost:" + emulator.port();
            String here = application.at("app.emulator.localhost");
            signIn(frontendApi, here + "/orders?page=2");
            assertThat(text("url")).isEqualTo("/orders?page=2");
            assertThat(text("cookies")).contains("__client_uat=").doesNotContain("__session", "__client=", "__clerk_db_jwt");

            browser.get(handshake(frontendApi, here + "/orders"));
            assertThat(text("url")).isEqualTo("/orders");
            assertThat(text("cookies")).containsPattern("__clerk_handshake_nonce=[0-9a-f]{32}");
            browser.get(application.at("app.other.localhost"));
            assertThat(text("cookies")).isEqualTo("null");

            // The satellite has cookies of its own, and learns from the domain of the instance.
            browser.get(handshake("http://clerk.satellite.localhost:" + emulator.port(),
                    application.at("shop.satellite.localhost") + "/cart"));
            assertThat(text("url")).isEqualTo("/cart?__clerk_synced=true");
            assertThat(text("cookies")).containsPattern("__clerk_handshake_nonce=[0-9a-f]{32}").doesNotContain("__client");
            assertThat(emulator.requests().all()).extracting(request -> request.path()).contains("/v1/client/sync",
                    "/v1/client/link");
        }
    }
}
