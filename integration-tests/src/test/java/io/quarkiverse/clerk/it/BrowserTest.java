package io.quarkiverse.clerk.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URL;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

/** A person signs in on the emulator's page, sees the demo's page, and signs out. */
@QuarkusTest
class BrowserTest {

    @TestHTTPResource("/")
    URL home;

    private ChromeDriver browser;

    @BeforeEach
    void start() {
        boolean installed = Chromium.isInstalled();
        if (!installed) {
            System.out.println("SKIPPED: BrowserTest needs chromium and chromedriver (Debian: chromium, chromium-driver)");
        }
        assumeTrue(installed, "chromium and chromedriver are installed");
        browser = Chromium.start();
    }

    @AfterEach
    void stop() {
        if (browser != null) {
            browser.quit();
        }
    }

    @Test
    void signsInAndOut() {
        browser.get(home.toString());
        assertThat(text("status")).contains("signed out", "session-token-and-uat-missing");
        screenshot("1-signed-out");

        click(By.id("sign-in"));
        screenshot("2-sign-in");
        click(By.cssSelector("form:has(input[value='user_emulatoradmin']) button[value='org_emulatoracme']"));
        assertThat(browser.getCurrentUrl()).isEqualTo(home.toString());
        assertThat(text("status")).isEqualTo("You are signed in.");
        assertThat(text("user")).isEqualTo("user_emulatoradmin");
        assertThat(text("organization")).isEqualTo("acme");
        screenshot("3-signed-in");

        browser.get(home + "api/admin");
        assertThat(browser.findElement(By.tagName("body")).getText()).isEqualTo("You are an administrator");

        browser.get(home.toString());
        click(By.id("sign-out"));
        assertThat(text("status")).contains("signed out");
        browser.get(home + "api/me");
        assertThat(browser.getPageSource()).doesNotContain("user_emulatoradmin");
        screenshot("4-unauthorized");
    }

    private String text(String id) {
        return browser.findElement(By.id(id)).getText();
    }

    private void click(By element) {
        browser.findElement(element).click();
    }

    private void screenshot(String name) {
        Chromium.screenshot(browser, name);
    }
}
