package io.quarkiverse.clerk.test.devui;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/**
 * The Dev UI in the Chromium of this machine: components within components, each with a shadow root that selectors do not look
 * into.
 */
final class DevUiPage implements AutoCloseable {

    private static final String BASE = "http://localhost:8080/q/dev-ui/";
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private static final String WALK = """
            const roots = [document];
            for (const root of roots) {
                for (const element of root.querySelectorAll('*')) {
                    if (element.shadowRoot) {
                        roots.push(element.shadowRoot);
                    }
                }
            }
            const find = selector => {
                for (const root of roots) {
                    const found = root.querySelector(selector);
                    if (found) {
                        return found;
                    }
                }
                throw new Error('There is no ' + selector);
            };
            """;

    private final ChromeDriver browser;

    DevUiPage() {
        ChromeOptions options = new ChromeOptions().setBinary(onPath("chromium").orElseThrow())
                .addArguments("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                        "--disable-background-networking", "--disable-component-update", "--disable-sync",
                        "--window-size=1440,1180");
        browser = new ChromeDriver(new ChromeDriverService.Builder()
                .usingDriverExecutable(onPath("chromedriver").orElseThrow()).build(), options);
    }

    static boolean isPossible() {
        return onPath("chromedriver").isPresent() && onPath("chromium").isPresent();
    }

    private static Optional<File> onPath(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator)).map(folder -> Path.of(folder, program).toFile())
                .filter(File::canExecute).findFirst();
    }

    void open(String page) {
        browser.get(BASE + page);
    }

    private Object run(String script, Object... arguments) {
        return browser.executeScript(WALK + script, arguments);
    }

    /** All text, of every component. */
    String text() {
        return (String) run("""
                return roots.map(root => (root.body ?? root)).flatMap(root => [...root.childNodes])
                    .filter(node => !['STYLE', 'SCRIPT'].includes(node.nodeName))
                    .map(node => node.textContent).join(' ').replace(/\\s+/g, ' ');
                """);
    }

    void click(String id) {
        run("""
                const button = find('#' + arguments[0]);
                if (button.disabled) {
                    throw new Error(arguments[0] + ' is disabled');
                }
                button.click();
                """, id);
    }

    void setValue(String id, String value) {
        run("find('#' + arguments[0]).value = arguments[1];", id, value);
    }

    /** The item of a combo box with this id. */
    void choose(String id, String itemId) {
        run("""
                const box = find('#' + arguments[0]);
                const item = box.items.find(candidate => candidate.id === arguments[1]);
                if (!item) {
                    throw new Error('No item ' + arguments[1]);
                }
                box.selectedItem = item;
                """, id, itemId);
    }

    void scrollTo(String selector) {
        run("find(arguments[0]).scrollIntoView({ block: 'center' });", selector);
    }

    /**
     * Keeps what the browser shows, to be looked at; without what Quarkus says when its registry of extensions cannot be
     * reached, which is not ours.
     */
    void screenshot(String name) {
        run("document.querySelectorAll('vaadin-notification').forEach(notification => notification.close());"
                + "document.querySelectorAll('vaadin-notification-card').forEach(card => card.remove());");
        try {
            Files.createDirectories(SCREENSHOTS);
            Files.write(SCREENSHOTS.resolve(name + ".png"), browser.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        browser.quit();
    }
}
