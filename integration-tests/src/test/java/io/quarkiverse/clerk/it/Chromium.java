package io.quarkiverse.clerk.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.logging.Level;

import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** The Chromium of this machine, without a window. */
final class Chromium {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private Chromium() {
    }

    static boolean isInstalled() {
        return Program.onPath("chromedriver").isPresent() && Program.onPath("chromium").isPresent();
    }

    /** Starts a browser that asks nobody but the application for anything. */
    static ChromeDriver start() {
        return start(options());
    }

    /** Starts one that behaves to scripts as a person's does, and keeps a log of what it asks for. */
    static ChromeDriver startWatched() {
        ChromeOptions options = options();
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
        ChromeDriver browser = start(options);
        // ClerkJS takes a browser that is driven for one without a network.
        browser.executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source",
                "Object.defineProperty(Navigator.prototype, 'webdriver', { get: () => false });"));
        return browser;
    }

    private static ChromeOptions options() {
        return new ChromeOptions()
                .setBinary(Program.onPath("chromium").orElseThrow())
                .addArguments("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                        "--disable-background-networking", "--disable-component-update", "--disable-sync",
                        "--window-size=1000,1100");
    }

    private static ChromeDriver start(ChromeOptions options) {
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(Program.onPath("chromedriver").orElseThrow()).build();
        return new ChromeDriver(service, options);
    }

    /** Keeps what the browser shows, to be looked at. */
    static void screenshot(ChromeDriver browser, String name) {
        try {
            Files.createDirectories(SCREENSHOTS);
            Files.write(SCREENSHOTS.resolve(name + ".png"), browser.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
