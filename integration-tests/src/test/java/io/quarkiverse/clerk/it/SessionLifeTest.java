package io.quarkiverse.clerk.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URL;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;

import io.quarkiverse.clerk.emulator.ClerkEmulator;
import io.quarkus.test.common.http.TestHTTPResource;

/** The life of a session in a browser without ClerkJS: nothing renews its token but handshakes and refreshes. */
abstract class SessionLifeTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String HANDSHAKE = "/v1/client/handshake";

    private final String host;

    @TestHTTPResource("/")
    URL root;

    /** Injected by the test resource. */
    ClerkEmulator emulator;

    private ChromeDriver browser;
    private String home;

    /** @param host the name under which the browser knows the application */
    SessionLifeTest(String host) {
        this.host = host;
    }

    @BeforeEach
    void start() {
        boolean installed = Chromium.isInstalled();
        if (!installed) {
            System.out.println("SKIPPED: " + getClass().getSimpleName() + " needs chromium and chromedriver");
        }
        assumeTrue(installed, "chromium and chromedriver are installed");
        home = "http://" + host + ":" + root.getPort() + "/";
        browser = Chromium.start();
        browser.manage().timeouts().scriptTimeout(PATIENCE);
    }

    @AfterEach
    void stop() {
        if (browser != null) {
            browser.quit();
        }
    }

    @Test
    void anExpiredTokenIsRefreshedWithoutTheBrowserNoticing() {
        signIn();
        emulator.requests().clear();
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(statusOfMe()).isEqualTo(200);
            assertThat(paths()).anyMatch(path -> path.matches("/v1/sessions/sess_[A-Za-z0-9]+/refresh"));
        });
        assertThat(paths()).doesNotContain(HANDSHAKE);
    }

    @Test
    void withoutRefreshCookieTheNextNavigationMakesAHandshake() {
        signIn();
        deleteCookiesNamed("__refresh");
        await().atMost(PATIENCE).until(() -> statusOfMe() == 401);
        awaitEndOfRedirects();
        emulator.requests().clear();

        browser.get(home);
        assertThat(text("status")).isEqualTo("You are signed in.");
        assertThat(text("user")).isEqualTo("user_emulatoradmin");
        assertThat(browser.getCurrentUrl()).as("nothing of the handshake is left in the URL").isEqualTo(home);
        assertThat(paths()).contains(HANDSHAKE);
        screenshot("signed-in-again");
    }

    @Test
    void signingOutInAnotherTabEndsTheSessionHere() {
        signIn();
        String first = browser.getWindowHandle();
        browser.switchTo().newWindow(WindowType.TAB);
        browser.get(home);
        browser.findElement(By.id("sign-out")).click();
        assertThat(text("status")).contains("signed out");

        browser.switchTo().window(first);
        browser.get(home);
        assertThat(text("status")).contains("signed out");
        assertThat(statusOfMe()).isEqualTo(401);

        signIn();
    }

    private void signIn() {
        awaitEndOfRedirects();
        browser.get(home);
        assertThat(text("status")).contains("signed out");
        awaitEndOfRedirects();
        browser.findElement(By.id("sign-in")).click();
        browser.findElement(By.cssSelector(
                "form:has(input[value='user_emulatoradmin']) button[value='org_emulatoracme']")).click();
        await().atMost(PATIENCE).until(() -> browser.getCurrentUrl().equals(home));
        assertThat(text("status")).isEqualTo("You are signed in.");
    }

    /** A person is never as fast as this browser, whose redirects would be taken for a loop. */
    private void awaitEndOfRedirects() {
        await().atMost(PATIENCE).until(() -> browser.manage().getCookieNamed("__clerk_redirect_count") == null);
    }

    private void deleteCookiesNamed(String prefix) {
        browser.manage().getCookies().stream().map(Cookie::getName).filter(name -> name.startsWith(prefix))
                .forEach(name -> browser.manage().deleteCookieNamed(name));
    }

    private List<String> paths() {
        return emulator.requests().all().stream().map(request -> request.path()).toList();
    }

    /** Asks as a page does: a request that is no navigation is never sent to Clerk. */
    private long statusOfMe() {
        return (Long) browser.executeAsyncScript(
                "const done = arguments[0]; fetch('/api/me').then(answer => done(answer.status));");
    }

    private void screenshot(String name) {
        Chromium.screenshot(browser, getClass().getSimpleName() + "-" + name);
    }

    private String text(String id) {
        return browser.findElement(By.id(id)).getText();
    }
}
