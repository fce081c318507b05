package io.quarkiverse.clerk.emulator.store;

import java.util.Optional;

/** All development browsers. */
public final class DevBrowsers {

    private final Table<DevBrowser> table = new Table<>();
    private final Ids ids;

    DevBrowsers(Ids ids) {
        this.ids = ids;
    }

    public Optional<DevBrowser> byToken(String token) {
        return table.first(browser -> browser.token().matches(token));
    }

    /** One that stands for no client yet. */
    public DevBrowser create() {
        return save(new DevBrowser(new Secret(ids.next("dvb")), Optional.empty()));
    }

    /** One that stands for the client, made where there is none. */
    public DevBrowser of(Client client) {
        return table.first(browser -> browser.clientId().filter(client.id()::equals).isPresent())
                .orElseGet(() -> link(create(), client));
    }

    /** Lets a browser stand for a client from now on, so that its token leads to the sessions of that client. */
    public DevBrowser link(DevBrowser browser, Client client) {
        return save(new DevBrowser(browser.token(), Optional.of(client.id())));
    }

    private DevBrowser save(DevBrowser browser) {
        return table.put(browser.token().text(), browser);
    }
}
