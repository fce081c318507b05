package io.quarkiverse.clerk.it;

import org.openqa.selenium.chrome.ChromeDriver;

/** A page of the Dev UI: components within components, each with a shadow root that selectors do not look into. */
final class DevUiPage {

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

    DevUiPage(ChromeDriver browser) {
        this.browser = browser;
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

    void dismissNotifications() {
        run("document.querySelectorAll('vaadin-notification').forEach(notification => notification.close());"
                + "document.querySelectorAll('vaadin-notification-card').forEach(card => card.remove());");
    }
}
