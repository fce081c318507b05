package io.quarkiverse.clerk.emulator.signin;

import java.util.Optional;

import io.quarkiverse.clerk.emulator.frontend.Browsers;
import io.quarkiverse.clerk.emulator.frontend.RedirectUrl;
import io.quarkiverse.clerk.emulator.store.Admission;
import io.quarkiverse.clerk.emulator.store.Client;
import io.quarkiverse.clerk.emulator.store.DevBrowser;
import io.quarkiverse.clerk.emulator.store.Session;
import io.quarkiverse.clerk.emulator.store.Store;
import io.quarkiverse.clerk.emulator.token.Tokens;
import io.vertx.ext.web.RoutingContext;

/** Signs somebody in in a browser, and sends it on to the application. */
final class SessionStart {

    private final Store store;
    private final Tokens tokens;
    private final Browsers browsers;
    private final PageCookies cookies;

    SessionStart(Store store, Tokens tokens, Browsers browsers, PageCookies cookies) {
        this.store = store;
        this.tokens = tokens;
        this.browsers = browsers;
        this.cookies = cookies;
    }

    void run(RoutingContext context, Admission admission, Optional<RedirectUrl> url) {
        Client client = browsers.clientOrNew(context);
        Session session = store.signIns().start(client, admission);
        Client current = store.clients().find(client.id()).orElse(client);
        if (store.instance().isProduction()) {
            cookies.signIn(context, current);
            Departure.to(context, url, Optional.empty());
            return;
        }
        DevBrowser devBrowser = store.browserTokens().devBrowsers().of(current);
        tokens.ofSession(session, url.map(RedirectUrl::origin))
                .onSuccess(token -> {
                    cookies.signIn(context, current, devBrowser, token);
                    Departure.to(context, url, Optional.of(devBrowser));
                })
                .onFailure(context::fail);
    }
}
