package io.quarkiverse.clerk.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URL;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.chrome.ChromeDriver;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(LoopingFrontendApi.class)
class RedirectLoopTest {

    private static final Logger CLERK = Logger.getLogger("io.quarkiverse.clerk");

    @TestHTTPResource("/")
    URL home;

    /** How often the browser was at the Frontend API; injected by the test resource. */
    AtomicInteger handshakes;

    private final Log log = new Log();
    private ChromeDriver browser;

    @BeforeEach
    void start() {
        assumeTrue(Chromium.isInstalled(), "chromium and chromedriver are installed");
        CLERK.addHandler(log);
        browser = Chromium.start();
    }

    @AfterEach
    void stop() {
        CLERK.removeHandler(log);
        if (browser != null) {
            browser.quit();
        }
    }

    @Test
    void endsAfterThreeRedirectsWithAPageAndOneLine() {
        browser.get(home + "api/public");
        browser.manage().addCookie(new Cookie("__session", "of-another-instance"));
        browser.get(home.toString());
        assertThat(browser.findElement(By.id("status")).getText()).contains("signed out", "session-token-but-no-client-uat");
        Chromium.screenshot(browser, "redirect-loop");
        assertThat(handshakes).hasValue(3);
        assertThat(log.warnings()).singleElement().asString().contains("three times in a row", "session-token-but-no-client-uat");
    }

    private static final class Log extends Handler {

        private final Queue<LogRecord> records = new ConcurrentLinkedQueue<>();

        List<String> warnings() {
            return records.stream().filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                    .map(LogRecord::getMessage).toList();
        }

        @Override
        public void publish(LogRecord entry) {
            records.add(entry);
        }

        @Override
        public void flush() {
        }

        @Override
        public void close() {
        }
    }
}
