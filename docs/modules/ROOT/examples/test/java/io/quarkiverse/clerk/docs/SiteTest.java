package io.quarkiverse.clerk.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** The site that {@code docs/site/build} leaves, in a browser. */
class SiteTest {

    private static final Path SITE = Path.of("site", "target", "site", "quarkus-clerk", "dev");
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final Dimension WIDE = new Dimension(1440, 1100);
    private static final Dimension NARROW = new Dimension(500, 1000);

    private static ChromeDriver browser;

    static List<Page> pages() {
        return Page.all().stream().filter(page -> page.path().startsWith(Page.PAGES)).toList();
    }

    @BeforeAll
    static void start() {
        Optional<File> chromium = onPath("chromium");
        Optional<File> driver = onPath("chromedriver");
        requirement(chromium.isPresent() && driver.isPresent(),
                "chromium and chromedriver (Debian: chromium, chromium-driver)");
        requirement(Files.exists(SITE.resolve("index.html")), "the site: run docs/site/build, which needs node and npm");
        ChromeOptions options = new ChromeOptions().setBinary(chromium.orElseThrow())
                .addArguments("--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--hide-scrollbars",
                        "--disable-background-networking", "--disable-component-update", "--disable-sync");
        browser = new ChromeDriver(new ChromeDriverService.Builder().usingDriverExecutable(driver.orElseThrow()).build(),
                options);
    }

    private static void requirement(boolean met, String what) {
        if (!met) {
            System.out.println("SKIPPED: SiteTest needs " + what);
        }
        assumeTrue(met, what);
    }

    private static Optional<File> onPath(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator)).map(folder -> Path.of(folder, program).toFile())
                .filter(File::canExecute).findFirst();
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.quit();
        }
    }

    @Test
    void frontPageLeadsToTheQuickstart() throws IOException {
        open("index", WIDE);
        screenshot("front-page");
        browser.findElement(By.cssSelector(".cards a")).click();
        assertThat(heading()).isEqualTo("Quickstart");
        assertThat(browser.findElement(By.cssSelector(".navigation [aria-current]")).getText()).isEqualTo("Quickstart");
        assertThat(browser.findElements(By.cssSelector("pre .hljs-keyword"))).isNotEmpty();
        screenshot("quickstart");
    }

    @Test
    void searchFindsAReason() throws IOException {
        open("index", WIDE);
        browser.findElement(By.id("search")).sendKeys("jwk-kid-mismatch");
        screenshot("search");
        browser.findElement(By.cssSelector("#found a")).click();
        assertThat(heading()).isEqualTo("Troubleshooting");
    }

    @Test
    void narrowScreensHaveAMenu() throws IOException {
        open("quickstart", NARROW);
        screenshot("quickstart-narrow");
        assertThat(browser.findElement(By.id("navigation")).isDisplayed()).isFalse();
        browser.findElement(By.className("menu")).click();
        assertThat(browser.findElement(By.id("navigation")).isDisplayed()).isTrue();
        screenshot("menu-narrow");
        open("index", NARROW);
        screenshot("front-page-narrow");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void nothingIsWiderThanANarrowScreen(Page page) {
        open(page.toString().replace(".adoc", ""), NARROW);
        assertThat(browser.executeScript("return document.documentElement.scrollWidth <= window.innerWidth"))
                .as(page.toString()).isEqualTo(true);
        assertThat(browser.findElements(By.cssSelector(".navigation [aria-current]"))).as("is in the navigation").hasSize(1);
        assertThat(browser.findElements(By.cssSelector(".doc code em, .doc em code, .doc code strong")))
                .as("code whose underscores or asterisks became emphasis").isEmpty();
    }

    private void open(String page, Dimension size) {
        browser.manage().window().setSize(size);
        browser.get(SITE.resolve(page + ".html").toUri().toString());
    }

    private String heading() {
        return browser.findElement(By.tagName("h1")).getText();
    }

    /** Keeps what the browser shows, to be looked at. */
    private void screenshot(String name) throws IOException {
        Files.createDirectories(SCREENSHOTS);
        Files.write(SCREENSHOTS.resolve(name + ".png"), browser.getScreenshotAs(OutputType.BYTES));
    }
}
