package io.quarkiverse.clerk.it;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

import org.openqa.selenium.By;
import org.openqa.selenium.NotFoundException;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The demo's front end in a browser, as a person uses it. */
final class FrontEnd implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final By CONTINUE = By.cssSelector(".cl-formButtonPrimary");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ChromeDriver browser = Chromium.startWatched();
    private final String origin;
    private final String name;
    private int screenshots;

    /**
     * @param origin where the demo is
     * @param name what the screenshots are called
     */
    FrontEnd(String origin, String name) {
        this.origin = origin;
        this.name = name;
    }

    /** An answer of the demo that the page shows. */
    record Answer(int status, String body) {
    }

    void open(String path) {
        browser.get(origin + path);
        await().atMost(PATIENCE).until(() -> Boolean.TRUE
                .equals(browser.executeScript("return document.body.dataset.ready === 'true'")));
    }

    void signIn(String email, String password) {
        type(By.name("identifier"), email);
        click(CONTINUE);
        type(By.cssSelector("input[name=password]:not([tabindex='-1'])"), password);
        screenshot("sign-in-password");
        click(CONTINUE);
    }

    void signUp(String email, String password) {
        type(By.name("emailAddress"), email);
        type(By.name("password"), password);
        screenshot("sign-up-filled");
        click(CONTINUE);
    }

    void enterCode(String code) {
        visible(By.cssSelector(".cl-otpCodeFieldInputs"));
        screenshot("code");
        // The field that has the focus is not to be seen: what is, shows one digit each.
        new Actions(browser).sendKeys(code).perform();
    }

    void openUserButton() {
        click(By.cssSelector(".cl-userButtonTrigger"));
        visible(By.cssSelector(".cl-userButtonPopoverCard"));
    }

    /** @param text what the entry of the open user button shows, among other things */
    void choose(String text) {
        click(By.xpath("//*[contains(@class, 'cl-userButtonPopoverCard')]//button[contains(., '" + text + "')]"));
    }

    void openOrganizationSwitcher() {
        click(By.cssSelector(".cl-organizationSwitcherTrigger"));
        visible(By.cssSelector(".cl-organizationSwitcherPopoverCard"));
    }

    void chooseOrganization(String text) {
        click(By.xpath("//button[contains(@class, 'cl-organizationSwitcherPreviewButton')][contains(., '" + text + "')]"));
    }

    /** Presses the button that has the page ask the demo, and waits for the answer. */
    Answer call(String id) {
        click(By.cssSelector("#" + id + " button"));
        await().atMost(PATIENCE).until(() -> text(id + " .status").matches("\\d+"));
        return new Answer(Integer.parseInt(text(id + " .status")), text(id + " pre"));
    }

    /** Waits until the element with this id shows the text, among other things. */
    void awaitText(String id, String expected) {
        await().atMost(PATIENCE).ignoreException(StaleElementReferenceException.class)
                .until(() -> text(id), shown -> shown.contains(expected));
    }

    private String text(String id) {
        List<WebElement> found = browser.findElements(By.cssSelector("#" + id));
        return found.isEmpty() || !found.get(0).isDisplayed() ? "" : found.get(0).getText();
    }

    private void type(By field, String text) {
        visible(field).sendKeys(text);
    }

    /** Components come and go while they are loaded. */
    private void click(By element) {
        await().atMost(PATIENCE).ignoreExceptionsMatching(WebDriverException.class::isInstance).until(() -> {
            visible(element).click();
            return true;
        });
    }

    private WebElement visible(By element) {
        return await().atMost(PATIENCE).ignoreExceptionsMatching(e -> e instanceof NotFoundException
                || e instanceof StaleElementReferenceException)
                .until(() -> browser.findElement(element), found -> found.isDisplayed() && found.isEnabled());
    }

    /** Waits until every picture is there. */
    void awaitPictures() {
        await().atMost(PATIENCE).until(() -> Boolean.TRUE.equals(browser.executeScript(
                "return [...document.images].every(image => image.complete && image.naturalWidth > 0)")));
    }

    /** The cookies as the browser sends them to the demo. */
    String cookies() {
        return browser.manage().getCookies().stream().map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    void screenshot(String step) {
        screenshots++;
        Chromium.screenshot(browser, "%s-%02d-%s".formatted(name, screenshots, step));
    }

    /** What the browser asked for since this was last called, pages and scripts, images and everything. */
    List<URI> requests() {
        return browser.manage().logs().get(LogType.PERFORMANCE).getAll().stream().map(entry -> message(entry.getMessage()))
                .filter(message -> message.path("method").asText().equals("Network.requestWillBeSent"))
                .map(message -> message.path("params").path("request").path("url").asText())
                .filter(url -> !url.startsWith("data:") && !url.startsWith("blob:")).map(URI::create).toList();
    }

    private static JsonNode message(String entry) {
        try {
            return JSON.readTree(entry).path("message");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        browser.quit();
    }
}
