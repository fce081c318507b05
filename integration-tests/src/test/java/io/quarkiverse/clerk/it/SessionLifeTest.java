package io.quarkiverse.clerk.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URL;
import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;

import io.quarkiverse.clerk.emulator.ClerkEmulator;
import io.quarkus.test.common.http.TestHTTPResource;

/** The life of a session in a browser without ClerkJS: nothing renews its token but handshakes and refreshes. */
abstract class SessionLifeTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

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
    void anExpiredTokenIsRenewedByTheNextNavigation() {
        signIn();
        awaitStatusOfMe(401);
        emulator.requests().clear();

        browser.get(home);
        assertThat(text("status")).isEqualTo("You are signed in.");
        assertThat(text("user")).isEqualTo("user_emulatoradmin");
        assertThat(browser.getCurrentUrl()).as("nothing of the handshake is left in the URL").isEqualTo(home);
        assertThat(emulator.requests().all()).extracting(request -> request.path()).containsAnyOf("/v1/client/handshake",
                refreshPath());
        awaitStatusOfMe(200);
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
        awaitStatusOfMe(401);

        signIn();
    }

    private void signIn() {
        browser.get(home);
        assertThat(text("status")).contains("signed out");
        browser.findElement(By.id("sign-in")).click();
        browser.findElement(By.cssSelector(
                "form:has(input[value='user_emulatoradmin']) button[value='org_emulatoracme']")).click();
        assertThat(browser.getCurrentUrl()).isEqualTo(home);
        assertThat(text("status")).isEqualTo("You are signed in.");
    }

    /** Refreshing needs the id of the session, which is the one of the last request. */
    private String refreshPath() {
        return emulator.requests().all().stream().map(request -> request.path())
                .filter(path -> path.matches("/v1/sessions/sess_[A-Za-z0-9]+/refresh")).findFirst().orElse("no refresh");
    }

    /** Asks as a page does: a request that is no navigation is never sent to Clerk. */
    private void awaitStatusOfMe(int status) {
        browser.executeAsyncScript("""
                const done = arguments[1];
                const ask = () => fetch('/api/me').then(answer => answer.status === arguments[0] ? done() : setTimeout(ask, 100));
                ask();
                """, status);
    }

    private String text(String id) {
        return browser.findElement(By.id(id)).getText();
    }
}
